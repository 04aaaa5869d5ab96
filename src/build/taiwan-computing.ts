/** Simplified words and their Traditional ones. The sources in the comments: see `taiwan.ts`. */
export type Pairs = ReadonlyArray<readonly [simplified: string, traditional: string]>

/** Networks. */
export const NETWORK: Pairs = [
  ['端口', '連接埠'], // AKS; 埠 by itself is rare
  ['网关', '閘道'], // AKS
  ['网卡', '網路卡'], // NAER
  ['网桥', '橋接器'], // NAER: bridge
  ['交换机', '交換器'], // NAER: switch
  ['数据包', '封包'], // NAER: packet
  ['个数据包', '個封包'], // OpenCC cuts 个数 off
  ['报文', '封包'], // NAER
  ['IP 包', 'IP 封包'], // NAER; 包 by itself is a parcel
  ['IPv4 包', 'IPv4 封包'], // NAER
  ['IPv6 包', 'IPv6 封包'], // NAER
  ['UDP 包', 'UDP 封包'], // NAER
  ['VXLAN 包', 'VXLAN 封包'], // NAER
  ['内层包', '內層封包'], // NAER
  ['把包', '把封包'], // NAER
  ['收发包', '收發封包'], // NAER
  ['转发包', '轉發封包'], // NAER
  ['丢包', '封包遺失'], // MS: packet loss
  ['传包', '傳封包'], // NAER
  ['决定包', '決定封包'], // NAER
  ['指出包', '指出封包'], // NAER
  ['看到包', '看到封包'], // NAER
  ['收到包', '收到封包'], // NAER
  ['见过包', '見過封包'], // NAER
  ['不写包', '不寫封包'], // NAER
  ['改的是包', '改的是封包'], // NAER
  ['个包', '個封包'], // NAER
  ['某个包', '某個封包'], // NAER
  ['一个包', '一個封包'], // NAER
  ['每个包', '每個封包'], // NAER
  ['所有包', '所有封包'], // NAER
  ['包往哪', '封包往哪'], // NAER
  ['某个包含', '某個包含'], // to contain, no packet
  ['一个包含', '一個包含'],
  ['每个包含', '每個包含'],
  ['所有包含', '所有包含'],
  ['包过滤', '封包過濾'], // NAER
  ['包规则', '封包規則'], // NAER
  ['包到了', '封包到了'], // NAER
  ['包走完', '封包走完'], // NAER
  ['包出去', '封包出去'], // NAER
  ['包的状态', '封包的狀態'], // NAER
  ['，包的', '，封包的'], // NAER
  ['的包', '的封包'], // NAER
  ['例如包的', '例如封包的'], // NAER
  ['的包含', '的包含'], // to contain, no packet
  ['的包括', '的包括'], // to contain, no packet
  ['帧', '訊框'], // NAER: frame
  ['头部', '標頭'], // NAER: header
  ['以太网头', '乙太網路標頭'], // NAER
  ['IP 头', 'IP 標頭'], // NAER
  ['UDP 头', 'UDP 標頭'], // NAER
  ['VXLAN 头', 'VXLAN 標頭'], // NAER
  ['HTTP 头', 'HTTP 標頭'], // AKS
  ['HTTP 头部', 'HTTP 標頭'], // AKS
  ['头同样', '標頭同樣'], // AKS
  ['的头和', '的標頭和'], // NAER
  ['的头更', '的標頭更'], // NAER
  ['外层头', '外層標頭'], // NAER
  ['头里的', '標頭裡的'], // NAER
  ['额外的头', '額外的標頭'], // NAER
  ['VNI 的头', 'VNI 的標頭'], // NAER
  ['响应头', '回應標頭'], // AKS
  ['响应头部', '回應標頭'], // AKS
  ['认证头', '認證標頭'], // AKS
  ['载荷', '承載資料'], // MS: payload
  ['会话', '工作階段'], // MS, GKE: session; 會話 is a conversation
  ['套接字', '通訊端'], // MS: socket
  ['握手', '交握'], // NAER: handshake; 握手 is what people do
  ['组播', '多播'], // NAER: multicast
  ['组播组', '多播群組'], // NAER
  ['回环', '回送'], // MS: loopback
  ['环回', '回送'], // MS
  ['首部', '標頭'], // NAER
  ['源地址', '來源位址'], // MS
  ['源 IP', '來源 IP'], // MS
  ['源端口', '來源連接埠'], // MS
  ['来源地址', '來源位址'], // where 来 is no word of its own
  ['来源 IP', '來源 IP'],
  ['来源端口', '來源連接埠'],
  ['协议栈', '協定堆疊'], // NAER
  ['网络栈', '網路堆疊'], // NAER
  ['运营商', '電信業者'], // usage: carrier
  ['端到端', '端對端'], // NAER
  ['数据面', '資料平面'], // AKS
  ['子网掩码', '子網路遮罩'], // NAER
  ['掩码', '遮罩'], // NAER: mask
  ['子网', '子網路'], // AKS
  ['域名', '網域名稱'], // NAER
  ['地址', '位址'], // NAER; 地址 is where somebody lives
  ['协议', '協定'], // NAER: protocol
  ['请求头', '請求標頭'], // AKS: header
  ['请求头部', '請求標頭'], // AKS
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
export const COMPUTING: Pairs = [
  ['运行', '執行'], // AKS; OpenCC misses it behind some words
  ['客户端', '用戶端'], // AKS: client
  ['用户', '使用者'], // AKS: user
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
  ['回车', 'Enter'], // usage
  ['回车继续', 'Enter 繼續'], // usage
  ['回车选定', 'Enter 選定'], // usage
  ['回车保存', 'Enter 儲存'], // usage
  ['置信水平', '信賴水準'], // NAER: confidence level
  ['实操', '實作'], // usage: hands-on work
  ['实操能力', '實作能力'], // usage
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
  ['物理', '實體'], // AKS: a machine of metal; 物理 is physics
  ['只读', '唯讀'], // AKS: read-only
  ['只读取', '只讀取'], // reads nothing else
  ['只读最新', '只讀最新'], // reads nothing else
  ['只读不写', '只讀不寫'], // reads and writes nothing
  ['返回', '傳回'], // AKS: return a value
  ['应答返回', '應答返回'], // a packet goes back
  ['来让应答返回', '來讓應答返回'],
  ['应答能够返回', '應答能夠返回'],
  ['应答原路返回', '應答原路返回'],
  ['原路返回', '原路返回'],
  ['自己返回', '自己返回'],
  ['节点返回', '節點返回'],
  ['返回的顺序', '返回的順序'],
  ['返回调用', '返回呼叫'],
  ['直接服务器返回', '直接伺服器回傳'], // AKS: direct server return
  ['连接起来', '連接起來'], // OpenCC's 連線 is a network connection
  ['逗号连接', '逗號連接'],
  ['CSI 连接', 'CSI 連接'],
  ['CRI 连接', 'CRI 連接'],
  ['CNI 连接', 'CNI 連接'],
  ['粘性', '黏性'], // MOE
  ['文本', '文字'], // AKS: text
  ['表达式', '運算式'], // MS: expression
  ['并行', '平行'], // NAER: parallel
  ['并发', '並行'], // MS, NAER: concurrent
  ['标识', '識別'], // MS: identify
  ['标识符', '識別碼'], // MS: identifier
  ['哪个标识', '哪個識別碼'],
  ['自己的标识', '自己的識別碼'],
  ['简短标识', '簡短識別碼'],
  ['网段的标识', '網段的識別碼'],
  ['标志', '旗標'], // MS: flag
  ['它的标志', '它的標誌'], // a sign
  ['丢失', '遺失'], // AKS: lost
  ['冗余', '備援'], // AKS: redundant
  ['克隆', '複製'], // MS: clone
  ['拷贝', '複本'], // AKS: a copy
  ['拷入', '複製'],
  ['宕机', '當機'], // usage
  ['退出码', '結束代碼'], // AKS: exit code
  ['系统要引导', '系統要開機'], // usage: boot
  ['批处理', '批次處理'], // AKS: batch
  ['软件包', '套件'], // MS: package
  ['Helm 包', 'Helm 套件'], // AKS
  ['打成包', '打包'],
  ['控制台', '主控台'], // MS: console
  ['渠道', '管道'], // usage
  ['脚手架', '鷹架'], // usage: scaffold
  ['千字节', '千位元組'],
  ['兆字节', '百萬位元組'], // 兆 is a million millions in Taiwan
  ['吉字节', '十億位元組'],
  ['正文', '內文'], // usage: body of a text
  ['判分', '計分'], // usage
  ['归档', '封存'], // MS: archive
  ['死锁', '死結'], // NAER: deadlock
  ['吞吐量', '輸送量'], // MS: throughput
  ['调用栈', '呼叫堆疊'], // MS: call stack
  ['位图', '位元圖'], // NAER: bitmap; OpenCC's 點陣圖 is a picture
  ['仪表盘', '儀表板'], // MS: dashboard
  ['报警器', '警報器'], // usage: alarm
  ['下划线', '底線'], // NAER: underscore
  ['斜杠', '斜線'], // NAER: slash
  ['花括号', '大括號'], // NAER: curly bracket
  ['下级主题', '下層主題'], // usage
]
