/** The texts that a network is made from: all free, or in the public domain. */

export interface TextSource {
  /** On GitHub, with the commit that was read. */
  readonly repository: string
  readonly commit: string
  readonly licence: string
  /** The folder that its texts are put into: those of one kind are drawn as often as those of another. */
  readonly kind: 'official' | 'law' | 'everyday' | 'literature' | 'knowledge' | 'technical'
  readonly form: 'markdown' | 'text' | 'json' | 'html' | 'conllu'
  readonly files: RegExp
  /** Of so many files one is read. */
  readonly every?: number
}

/** Documents of state organs: Art. 5 of the Copyright Law. Authors who died before 1976: Art. 23. */
const official = 'documents of state organs, no copyright'
const outOfCopyright = 'authors out of copyright'

export const textSources: readonly TextSource[] = [
  {
    repository: 'johncodes404/china-provincial-gov-reports-2026',
    commit: 'ad4c815c4acefe47240a3afaece74e1eb2011dd3',
    licence: official,
    kind: 'official',
    form: 'text',
    files: /政府工作报告\.csv$/
  },
  {
    repository: 'derek-s/Python-GovWorkReportAnalyze',
    commit: '8dc65feaaf2e1e4776c05f0da5189b8e436f0b51',
    licence: official,
    kind: 'official',
    form: 'text',
    files: /reportData\/\d{4}\.txt$/
  },
  {
    repository: 'ZhouYNF/platform-1',
    commit: '2197df553eee3b0bc9989d91addadf2f4227fddc',
    licence: official,
    kind: 'official',
    form: 'html',
    files: /ge_policy_raw.*\.sql$/
  },
  {
    repository: 'aldohemsn/chinese-political-corpora',
    commit: '99bc4b01d11c2b884a83ecc8f966d97e17cd450e',
    licence: official,
    kind: 'official',
    form: 'json',
    files: /^government_work_reports\.jsonl$/
  },
  {
    repository: 'linhut/gongwen-skill',
    commit: 'a4d744768493aa242ccc1c16ececbdc4e722c37e',
    licence: 'MIT',
    kind: 'official',
    form: 'markdown',
    files: /\.md$/
  },
  {
    repository: 'LawRefBook/Laws',
    commit: '2f4c5c23716267af9dbebbbbd6cbbf732b101981',
    licence: official,
    kind: 'law',
    form: 'markdown',
    files: /^(?!README).*\.md$/
  },
  {
    repository: 'qiuhuachuan/smile',
    commit: '9f8afc0b126049e0e8797d3719991e316dccd705',
    licence: 'CC0 1.0',
    kind: 'everyday',
    form: 'json',
    files: /^data\/\d+\.json$/,
    every: 5
  },
  {
    repository: 'Anduin2017/HowToCook',
    commit: 'cbeb536760320efe24f9a61fe354a318d5887e30',
    licence: 'public domain',
    kind: 'everyday',
    form: 'markdown',
    files: /\.md$/
  },
  {
    repository: 'geekan/HowToLiveLonger',
    commit: '81c562a3c302ad54b75df73657373cc102384f95',
    licence: 'public domain',
    kind: 'everyday',
    form: 'markdown',
    files: /^README\.md$/
  },
  {
    repository: 'github/opensource.guide',
    commit: 'ebc9678e39b55ff5e5c8801d1960904692188e90',
    licence: 'CC BY 4.0',
    kind: 'everyday',
    form: 'markdown',
    files: /^_articles\/zh-hans\/.*\.md$/
  },
  {
    repository: 'hankinghu/literature-books',
    commit: '864c0e77c64fba4ce8538282ecaa4af2baec9d69',
    licence: outOfCopyright,
    kind: 'literature',
    form: 'text',
    files:
      /^(?:鲁迅全集|朱自清大全集|背影|郁达夫大全集|春风沉醉的晚上|沉沦|周作人文集|萧红经典全集|林徽因经典全集|缀网劳蛛|落花生|四世同堂|骆驼祥子|白石老人自述)\.txt$/
  },
  {
    repository: 'ymcui/cmrc2018',
    commit: 'c0eb1b6ba219847457e6af3180da722bbeb656af',
    licence: 'CC BY-SA 4.0',
    kind: 'knowledge',
    form: 'json',
    files: /cmrc2018_\w+\.json$/
  },
  {
    repository: 'UniversalDependencies/UD_Chinese-GSDSimp',
    commit: 'eb3aed31ebb170897405ee5cd1db83a1a0b11864',
    licence: 'CC BY-SA 4.0',
    kind: 'knowledge',
    form: 'conllu',
    files: /\.conllu$/
  },
  {
    repository: 'DRCKnowledgeTeam/DRCD',
    commit: 'b944790de5af02c5fbb7cd9cb1473d27d169eebf',
    licence: 'CC BY-SA 3.0',
    kind: 'knowledge',
    form: 'json',
    files: /^DRCD_(?:dev|test)\.json$/
  },
  {
    repository: 'cosname/cosx.org',
    commit: '5872647ed598ede571299594482323cf4b718730',
    licence: 'MIT',
    kind: 'technical',
    form: 'markdown',
    files: /\.R?md$/
  },
  {
    repository: 'huang-feiyu/old',
    commit: '2dbacb04313938a81dbb62a35d40aaf95550efa3',
    licence: 'MIT',
    kind: 'technical',
    form: 'markdown',
    files: /\.md$/
  },
  {
    repository: 'freeCodeCamp/news-translation',
    commit: '5a6f80c4189961b5e8c29fde00155ba2a4c43a1f',
    licence: 'CC BY-SA 4.0',
    kind: 'technical',
    form: 'markdown',
    files: /^chinese\/.*\.md$/
  },
  {
    repository: 'OI-wiki/OI-wiki',
    commit: '76fa67c1ef16613519ec6c1a4c58857eba8b2a96',
    licence: 'CC BY-SA 4.0',
    kind: 'technical',
    form: 'markdown',
    files: /^docs\/.*\.md$/
  },
  {
    repository: 'Snailclimb/JavaGuide',
    commit: 'fd4c37ab8f58a3c5520535d401adaf1adf72ed85',
    licence: 'Apache 2.0',
    kind: 'technical',
    form: 'markdown',
    files: /^docs\/.*\.md$/
  },
  {
    repository: 'PaddlePaddle/community',
    commit: 'bd728c7f74cfe6745392be47211344362d0fc2f5',
    licence: 'Apache 2.0',
    kind: 'technical',
    form: 'markdown',
    files: /\.md$/,
    every: 2
  },
  {
    repository: 'openeuler-mirror/community',
    commit: '3716acb23cbdd29ef9869a6a95195500354eb927',
    licence: 'Mulan PSL 2',
    kind: 'technical',
    form: 'markdown',
    files: /\.md$/
  }
]
