/** Characters that foreign names are written with; two on either side of a dot make it a name's (TN-21, TN-34). */
export const transliteration =
  '阿埃艾安奥巴贝比伯布查达德迪蒂多恩尔法菲夫弗福盖格戈古哈海汉赫胡华霍基吉加贾杰卡凯康科克肯库拉莱兰朗劳勒雷里丽利莉林伦罗洛马迈曼麦梅米密莫姆穆拿纳娜内尼努诺欧帕派佩皮普奇乔切琼让瑞若萨塞桑沙莎圣史斯司思苏索塔坦汤特提廷托瓦威维温翁沃乌西希夏谢辛休雅亚扬耶叶伊英尤约扎詹珍朱兹佐翰顿' +
  '貝達爾蓋華傑凱庫萊蘭勞裡麗倫羅馬邁麥穆納歐喬瓊讓薩聖蘇湯維溫烏謝亞揚葉約頓'
