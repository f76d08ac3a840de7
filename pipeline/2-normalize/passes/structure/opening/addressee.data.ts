/** Whom a letter or a circular addresses, in simplified characters: text is folded before it is looked at. */

/** People: with 各位, 全体, 尊敬的 before them, or 们 after. */
export const people =
  '同志|同学|老师|教师|朋友|先生|女士|领导|家长|评委|嘉宾|来宾|居民|村民|业主|职工|员工|读者|会员|党员|同事|代表|委员|用户|客户|市民|学员|学生|邻居|乡亲|住户|商户|店主|摊主|队员|社员|志愿者|负责人'

/** Bodies: with 各 somewhere before them. */
export const bodies =
  '单位|部门|机关|机构|组织|科室|处室|团体|企业|公司|集团|中心|学校|中学|小学|大学|学院|幼儿园|医院|班级|支部|党委|党组|党总支|党支部|委员会|政府|街道|社区|乡镇|办公室|办事处|居委会|村委会|合作社|小组|[局委办厅司院所站社会馆部处科系班组队村乡镇县区市省州旗]'

/** A body by its full name, which needs no 各: 河湾市教育局. */
export const namedBodies = '人民政府|[市县区省州镇乡].{0,8}(?:委员会|[局厅委办院会])'
