/** Labels that programs for mail set above a message, in either script and in English; `from` alone proves that it is mail. */
export const mailFrom: RegExp = /^(?:发件人|發件人|寄件人|寄件者|From)\s*[：:]\s*\S/i
export const mailSubject: RegExp = /^(?:主\s*题|主\s*題|主\s*旨|Subject)\s*[：:]\s*/i
export const mailField: RegExp =
  /^(?:收件人|收件者|抄\s*送|副\s*本|密\s*送|日\s*期|时\s*间|時\s*間|(?:发送|發送|发件|發件|寄件|傳送)(?:时间|時間|日期)|附\s*件|To|Cc|Bcc|Date|Sent|Reply-To|Attachments?)\s*[：:]/i
/** -----原始邮件-----, ---------- Forwarded message ---------, 开始转发的邮件：. */
export const mailBar: RegExp =
  /^(?:[-—–_=]{2,}\s*(?:原始|转发的?|轉寄的?|轉發的?|Original|Forwarded)\s*(?:邮件|郵件|信件|message|mail)?(?:信息)?\s*[-—–_=]{2,}|(?:开始转发的邮件|下面是被转发的邮件|Begin forwarded message)\s*[：:])$/i
/** 转发：, Re:, Fwd: in front of a subject, several of them as well. */
export const mailPrefix: RegExp = /^(?:(?:转发|轉寄|轉發|回复|回覆|答复|答覆|Re|Fw|Fwd)\s*[：:]\s*)+/i
/** 王华于2026年9月2日写道：, On … wrote:. */
export const mailWrote: RegExp = /^.{2,60}(?:写道|寫道|wrote)\s*[：:]$/
