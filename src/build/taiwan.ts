import { COMPUTING, NETWORK, type Pairs } from './taiwan-computing.ts'
import { WORD_BOUNDARIES } from './word-boundaries.ts'

/*
 * Terms that people who work with Kubernetes in Taiwan use, where OpenCC's tables have others:
 * Simplified words and their Traditional ones. The longest match counts, and the results here are
 * not converted again. Words marked `usage` have no other reason than that OpenCC's word is not in
 * use.
 *
 * Sources: AKS, Microsoft's Kubernetes pages in Traditional Chinese
 * (learn.microsoft.com/zh-tw/azure/aks); MS, Microsoft's terms in its other products; CNCF, the
 * Cloud Native Glossary (glossary.cncf.io/zh-tw); GKE, Google's pages
 * (cloud.google.com/kubernetes-engine/docs?hl=zh-tw); NAER, the National Academy for Educational
 * Research's terms (terms.naer.edu.tw); MOE, the Ministry of Education's standard characters.
 *
 * A word that OpenCC knows but splits in the wrong place is in `word-boundaries.ts`.
 */

/** Things of Kubernetes itself. */
const KUBERNETES: Pairs = [
  ['镜像', '映像檔'], // CNCF, GKE; OpenCC's 映象 is an optical image
  ['镜像 Pod', '鏡像 Pod'], // a mirror, not an image
  ['静态 Pod 的镜像', '靜態 Pod 的鏡像'],
  ['EndpointSlice 镜像', 'EndpointSlice 鏡像'], // to mirror
  ['命名空间', '命名空間'], // AKS; OpenCC: 名稱空間
  ['名字空间', '命名空間'], // AKS
  ['网络策略', '網路政策'], // GKE
  ['服务账号', '服務帳號'], // GKE; OpenCC: 賬號, a character Taiwan does not use
  ['服务账户', '服務帳戶'], // AKS
  ['负载均衡', '負載平衡'], // CNCF, AKS
  ['容器运行时', '容器執行階段'], // AKS, GKE
  ['运行时', '執行階段'], // MS: runtime, and at run time
  ['运行时阶段', '執行階段'], // not a phase of a phase
  ['运行时类', '執行階段類別'], // RuntimeClass
  ['卷', '磁碟區'], // AKS, GKE: volume; 卷 by itself is a scroll
  ['存储卷', '磁碟區'], // AKS
  ['持久卷', '永續性磁碟區'], // AKS
  ['干扰', '中斷'], // AKS: disruption
  ['负载干扰', '負載干擾'],
  ['互相干扰', '互相干擾'],
  ['负载间的干扰', '負載間的干擾'], // interference, which is no disruption
  ['特性', '功能'], // AKS: feature
  ['门控', '閘門'], // usage: gate
  ['调谐', '調和'], // usage: reconciliation; 調諧 is tuning a radio
  ['服务器端应用', '伺服器端套用'], // AKS: to apply is 套用, an application 應用程式
  ['应用文件', '套用檔案'], // AKS
  ['应用结果', '套用結果'], // AKS
  ['应用到', '套用到'], // AKS
  ['应用了', '套用了'], // AKS
  ['并应用', '並套用'], // AKS
  ['再应用', '再套用'], // AKS
  ['来应用', '來套用'], // AKS
  ['只应用', '只套用'], // AKS
  ['体面', '優雅'], // usage: graceful
  ['仓库', '儲存庫'], // MS: repository; 倉庫 is where goods lie
  ['复刻', '分叉'], // usage: fork; 復刻 is a new edition of something old
  ['流水线', '管線'], // MS: pipeline
  ['构建', '建置'], // MS: build
  ['搭建', '架設'], // usage
  ['回滚', '復原'], // AKS: rollback
  ['工作组', '工作小組'], // usage: working group
  ['选择算符', '選擇器'], // usage: selector
  ['规约', '規格'], // spec: AKS
  ['属主引用', '擁有者參考'], // owner reference: AKS
  ['腾空', '清空'], // drain: AKS
  ['打分', '評分'], // NAER: scoring
  ['定制资源', '自訂資源'], // AKS
  ['自定义', '自訂'], // AKS
  ['定制', '自訂'], // AKS
  ['制备', '佈建'], // provisioning: AKS
  ['新制备', '新佈建'], // AKS
  ['置备', '佈建'], // AKS
  ['处理程序', '處理常式'], // AKS: handler
  ['模板', '範本'], // AKS
  ['钩子', '掛鉤'], // usage: hook
  ['回调', '回呼'], // NAER: callback; OpenCC's 回撥 is calling back by telephone
  ['服务质量', '服務品質'], // GKE: quality of service
  ['鉴权', '授權'], // AKS: authorization
  ['审计', '稽核'], // AKS: audit
  ['告警', '警示'], // AKS: alert
  ['补丁版本', '修補版本'], // AKS
  ['打补丁', '修補'], // AKS
  ['补丁', '修補程式'], // AKS
  ['扩展', '擴展'], // CNCF; OpenCC's 擴充套件 is an add-on
  ['前台', '前景'], // foreground: AKS
  ['后台', '背景'], // background: AKS
  ['云', '雲端'], // CNCF, AKS: the cloud; 雲 by itself floats in the sky
  ['多云', '多雲'], // usage
  ['混合云', '混合雲'], // usage
  ['云原生', '雲端原生'], // CNCF
  ['云原生计算基金会', '雲端原生運算基金會'], // usage: CNCF's name in Taiwan
  ['云计算', '雲端運算'], // GKE
  ['云服务', '雲端服務'], // AKS, GKE
  ['云平台', '雲端平台'], // AKS
  ['云厂商', '雲端廠商'], // usage
  ['云提供商', '雲端供應商'], // AKS
  ['云控制器', '雲端控制器'], // GKE
  ['提供商', '供應商'], // AKS
  ['提供方', '提供者'], // AKS
  ['双栈', '雙堆疊'], // AKS: dual-stack
  ['元数据', '中繼資料'], // AKS; OpenCC's 後設資料 is a linguist's word
  ['配置文件', '設定檔'], // AKS
  ['配置', '設定'], // AKS; 配置 means allocation
]

/** Certificates and identities. */
const SECURITY: Pairs = [
  ['证书颁发机构', '憑證授權單位'], // AKS
  ['颁发机构', '授權單位'], // AKS
  ['证书签名请求', '憑證簽署要求'], // AKS
  ['数字证书', '數位憑證'], // NAER
  ['数字签名', '數位簽章'], // NAER
  ['证书', '憑證'], // AKS; 證書 is a diploma
  ['证书包', '憑證組合'], // MS: bundle
  ['颁发', '核發'], // MS: issue
  ['吊销列表', '撤銷清單'], // MS: revocation list
  ['吊销', '撤銷'], // MS: revoke; 吊銷 is for a driver's licence
  ['篡改', '竄改'], // MOE
  ['签名', '簽章'], // NAER: signature
  ['签证书', '簽憑證'], // OpenCC takes 签证 for a visa
  ['令牌', '權杖'], // AKS, GKE: token
  ['身份', '身分'], // MOE
  ['提权', '提升權限'], // AKS: privilege escalation
  ['加固', '強化'], // AKS: hardening
  ['权限', '權限'], // AKS; OpenCC's 許可權 is not in use
  ['注册机构', '註冊機構'], // OpenCC takes 注册机 for a key generator
]

/** 通过 usually means by means of, 透過 in Taiwan; where it means to pass a check, it stays 通過. */
const PASSING: Pairs = [
  ['通过', '透過'], // CNCF
  ['通过认证', '通過認證'],
  ['通过身份认证', '通過身分認證'],
  ['通过检查', '通過檢查'],
  ['通过校验', '通過校驗'],
  ['通过这项', '通過這項'],
  ['通过全部', '通過全部'],
  ['通过 kubelet 的准入', '通過 kubelet 的准入'],
  ['通过的', '通過的'],
  ['通过了', '通過了'],
  ['通过，', '通過，'],
  ['通过。', '通過。'],
  ['通过）', '通過）'],
  ['已通过', '已通過'],
  ['只通过', '只透過'], // CNCF; OpenCC cuts the word off
  ['不通过', '不通過'],
  ['未通过', '未通過'],
  ['更容易通过', '更容易通過'], // through a network
]

/** A group of users or of APIs is 群組 (AKS); a set of things is 組. Longer words keep their 組. */
const GROUPS: Pairs = [
  ['组', '群組'],
  ['一组', '一組'],
  ['两组', '兩組'],
  ['每组', '每組'],
  ['分组', '分組'],
  ['小组', '小組'],
  ['组件', '元件'],
  ['组织', '組織'],
  ['组成', '組成'],
  ['组合', '組合'],
  ['组装', '組裝'],
  ['元组', '元組'],
  ['编组', '編組'],
  ['控制组', '控制群組'],
  ['模组', '模組'],
  ['数组', '陣列'],
  ['成组', '成組'],
  ['组内', '群組內'],
]

/** Every term, group by group. */
export const TAIWAN: Pairs = [
  ...KUBERNETES,
  ...SECURITY,
  ...NETWORK,
  ...COMPUTING,
  ...GROUPS,
  ...PASSING,
  ...WORD_BOUNDARIES,
]

/** Characters that computing in Taiwan writes in another form than OpenCC's table for Taiwan. */
export const TAIWAN_CHARACTERS: Pairs = [
  ['汙', '污'], // AKS writes 污點, and both forms are the MOE's
  ['臺', '台'], // AKS, GKE
  ['賬', '帳'], // MOE: 帳
  ['燬', '毀'], // MOE: 銷毀; 燬 is by fire
  ['公佈', '公布'], // MOE
  ['宣佈', '宣布'], // MOE
  ['分佈', '分布'], // MOE
]
