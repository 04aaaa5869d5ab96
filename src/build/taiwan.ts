/**
 * Terms that people who work with Kubernetes in Taiwan use, where OpenCC's tables have others:
 * Simplified words and their Traditional ones. The longest match counts, and the results here are
 * not converted again. Words marked `usage` have no other reason than that OpenCC's word is not in
 * use.
 *
 * Sources: AKS, Microsoft's Kubernetes pages in Traditional Chinese
 * (learn.microsoft.com/zh-tw/azure/aks); CNCF, the Cloud Native Glossary (glossary.cncf.io/zh-tw);
 * GKE, Google's pages (cloud.google.com/kubernetes-engine/docs?hl=zh-tw); NAER, the National
 * Academy for Educational Research's terms (terms.naer.edu.tw); MOE, the Ministry of Education's
 * standard characters.
 */
type Pairs = ReadonlyArray<readonly [simplified: string, traditional: string]>

/** Things of Kubernetes itself. */
const KUBERNETES: Pairs = [
  ['镜像', '映像檔'], // CNCF, GKE; OpenCC's 映象 is an optical image
  ['镜像 Pod', '鏡像 Pod'], // a mirror, not an image
  ['命名空间', '命名空間'], // AKS; OpenCC: 名稱空間
  ['名字空间', '命名空間'], // AKS
  ['网络策略', '網路政策'], // GKE
  ['服务账号', '服務帳號'], // GKE; OpenCC: 賬號, a character Taiwan does not use
  ['服务账户', '服務帳戶'], // AKS
  ['负载均衡', '負載平衡'], // CNCF, AKS
  ['容器运行时', '容器執行階段'], // AKS, GKE
  ['选择算符', '選擇器'], // usage: selector
  ['规约', '規格'], // spec: AKS
  ['属主引用', '擁有者參考'], // owner reference: AKS
  ['腾空', '清空'], // drain: AKS
  ['打分', '評分'], // NAER: scoring
  ['定制资源', '自訂資源'], // AKS
  ['自定义', '自訂'], // AKS
  ['定制', '自訂'], // AKS
  ['制备', '佈建'], // provisioning: AKS
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
  ['云服务', '雲端服務'], // AKS, GKE
  ['云平台', '雲端平台'], // AKS
  ['云厂商', '雲端廠商'], // usage
  ['云提供商', '雲端供應商'], // AKS
  ['云控制器', '雲端控制器'], // GKE
  ['提供商', '供應商'], // AKS
  ['双栈', '雙堆疊'], // AKS: dual-stack
  ['元数据', '中繼資料'], // AKS; OpenCC's 後設資料 is a linguist's word
  ['配置文件', '設定檔'], // AKS
  ['配置', '設定'], // AKS; 配置 means allocation
]

/** Certificates and identities. */
const SECURITY: Pairs = [
  ['证书颁发机构', '憑證授權單位'], // AKS
  ['证书签名请求', '憑證簽署要求'], // AKS
  ['数字证书', '數位憑證'], // NAER
  ['数字签名', '數位簽章'], // NAER
  ['证书', '憑證'], // AKS; 證書 is a diploma
  ['签名', '簽章'], // NAER: signature
  ['签证书', '簽憑證'], // OpenCC takes 签证 for a visa
  ['令牌', '權杖'], // AKS, GKE: token
  ['身份', '身分'], // MOE
  ['提权', '提升權限'], // AKS: privilege escalation
  ['加固', '強化'], // AKS: hardening
  ['权限', '權限'], // AKS; OpenCC's 許可權 is not in use
  ['注册机构', '註冊機構'], // OpenCC takes 注册机 for a key generator
]

/** Networks. */
const NETWORK: Pairs = [
  ['端口', '連接埠'], // AKS; 埠 by itself is rare
  ['网关', '閘道'], // AKS
  ['网卡', '網路卡'], // NAER
  ['网桥', '橋接器'], // NAER: bridge
  ['交换机', '交換器'], // NAER: switch
  ['数据包', '封包'], // NAER: packet
  ['个数据包', '個封包'], // OpenCC cuts 个数 off
  ['报文', '封包'], // NAER
  ['数据面', '資料平面'], // AKS
  ['子网掩码', '子網路遮罩'], // NAER
  ['掩码', '遮罩'], // NAER: mask
  ['子网', '子網路'], // AKS
  ['域名', '網域名稱'], // NAER
  ['地址', '位址'], // NAER; 地址 is where somebody lives
  ['协议', '協定'], // NAER: protocol
  ['请求头', '請求標頭'], // AKS: header
  ['报头', '標頭'], // NAER
  ['前缀', '前綴'], // usage; OpenCC's 字首 is the beginning of a word
  ['后缀', '後綴'], // usage
  ['跟踪', '追蹤'], // NAER: tracking
  ['局域网', '區域網路'], // NAER: LAN
  ['消息', '訊息'], // NAER: message
  ['响应', '回應'], // AKS
  ['网络分区', '網路分割'], // NAER: partition
]

/** Computing in general. */
const COMPUTING: Pairs = [
  ['运行', '執行'], // AKS; OpenCC misses it after some words
  ['客户端', '用戶端'], // AKS: client
  ['守护进程', '常駐程式'], // NAER: daemon
  ['进程', '行程'], // NAER, textbooks: process; OpenCC's 程序 is what the mainland calls a program
  ['宿主机', '主機'], // AKS: host
  ['计算机', '電腦'], // usage; 計算機 is a calculator
  ['实例', '執行個體'], // AKS, GKE
  ['访问', '存取'], // AKS: access
  ['超时', '逾時'], // AKS: time-out
  ['运维', '維運'], // usage
  ['当前', '目前'], // AKS
  ['获取', '取得'], // AKS
  ['类型', '類型'], // AKS; OpenCC's 型別 is a type of a programming language
  ['参数', '參數'], // AKS; OpenCC's 引數 is an argument
  ['质量', '品質'], // usage; 質量 is mass
  ['全局', '全域'], // AKS; OpenCC: 全域性
  ['局部', '局部'], // OpenCC's 區域性 is not in use
  ['适配器', '轉接器'], // NAER: adapter; OpenCC's 介面卡 is a card
  ['发布', '發布'], // AKS, MOE; OpenCC: 釋出
  ['查找', '尋找'], // AKS; OpenCC's 查詢 is a query
  ['二进制文件', '二進位檔'], // AKS
  ['二进制', '二進位'], // NAER
  ['十进制', '十進位'], // NAER
  ['十六进制', '十六進位'], // NAER
  ['分区', '分割區'], // AKS
  ['串行', '循序'], // NAER: serial
  ['阈值', '閾值'], // NAER
  ['校验和', '總和檢查碼'], // NAER: checksum
  ['万象', '萬象'], // OpenCC takes it for the city
  ['重装', '重新安裝'], // OpenCC's 重灌 is slang
  ['提示符', '提示字元'], // NAER: prompt
  ['区域设置', '地區設定'], // AKS: locale
  ['连字符', '連字號'], // NAER: hyphen
  ['按回车', '按 Enter'], // usage: keyboards in Taiwan say Enter
  ['示例', '範例'], // AKS
  ['计划', '計畫'], // MOE
  ['反馈', '回饋'], // NAER: feedback
  ['行、列', '行、欄'], // NAER: a column; 列 is a row in Taiwan
  ['显示帮助', '顯示說明'], // AKS: help, as a program calls it
  ['命令的帮助', '命令的說明'], // AKS
  ['更多帮助', '更多說明'], // AKS
  ['? 帮助', '? 說明'], // AKS
  ['突击练习', '衝刺練習'], // usage: cramming
  ['平台', '平台'], // AKS, GKE; OpenCC: 平臺
  ['天后', '天後'], // after days; OpenCC: the Queen of Heaven, whom no text here has
]

/** Every term, group by group. */
export const TAIWAN: Pairs = [...KUBERNETES, ...SECURITY, ...NETWORK, ...COMPUTING]

/** Characters that computing in Taiwan writes in another form than OpenCC's table for Taiwan. */
export const TAIWAN_CHARACTERS: Pairs = [
  ['汙', '污'], // AKS writes 污點, and both forms are the MOE's
  ['臺', '台'], // AKS, GKE
  ['賬', '帳'], // MOE: 帳
]
