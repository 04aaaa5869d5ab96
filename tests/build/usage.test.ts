import { describe, expect, it } from 'vitest'
import { toTraditional } from '../../src/build/traditional.ts'
import { wordsOf } from '../../src/i18n/index.ts'
import { phrases } from '../../src/i18n/phrases.ts'
import { stringsIn, theMaps, traditionalTexts } from '../support/traditional.ts'

/**
 * Mainland words that have another word in Taiwan, in the characters of a conversion that misses
 * them. Each line's comment has Taiwan's words. A pattern excludes the longer words in which its
 * characters are right.
 */
const MAINLAND: readonly RegExp[] = [
  /軟件|硬件|固件|(?<!附|元)組件|插件|中間件/, // 軟體, 硬體, 韌體, 元件, 外掛, 中介軟體
  /網絡|網關|網卡|網橋|子網掩碼|帶寬|(?<!網)域名|端口|(?<!介)接口/, // 網路, 閘道, 網路卡, 橋接器, 頻寬, 網域名稱, 連接埠, 介面
  /報文|報頭|數據|信息|幀|握手|會話|套接字|載荷|組播|回環|迴環/, // 封包, 標頭, 資料, 資訊, 訊框, 交握, 工作階段, 通訊端, 承載資料, 多播, 回送
  /(?<!電)服務器|計算機|內存(?!取)|硬盤|磁盤|緩存|內核|線程(?!式)|進程|守護/, // 伺服器, 電腦, 記憶體, 硬碟, 磁碟, 快取, 核心, 執行緒, 行程, 常駐程式
  /集群|群集|(?<!EndpointSlice )鏡像(?! Pod)|倉庫|流水線|命名空间|名字空間/, // 叢集, 映像檔, 儲存庫, 管線, 命名空間
  /文件夾|字段|字符|字節|字符串|(?<!參)數組|布爾|哈希|散列|遞歸|異步|並發|併發/, // 資料夾, 欄位, 字元, 位元組, 字串, 陣列, 布林, 雜湊, 遞迴, 非同步, 並行
  /默認|缺省|配置|調用|調試|調度|創建|編程|構建(?!置)|搭建/, // 預設, 設定, 呼叫, 除錯, 排程, 建立, 程式設計, 建置, 架設
  /支持|運行|運維|運營|添加|查看|打印|登錄(?!檔)|註銷|克隆|拷貝|宕機|兼容/, // 支援, 執行, 維運, 新增, 檢視, 列印, 登入, 登出, 複製, 當機, 相容
  /用戶(?!端)|客戶端|賬|身份|質量|令牌|密鑰|證書|頒發|吊銷|篡改|簽名/, // 使用者, 用戶端, 帳, 身分, 品質, 權杖, 金鑰, 憑證, 核發, 撤銷, 竄改, 簽章
  /物理|(?<!主)控制台|渠道|文本|丟失|視頻|鼠標|屏幕|特性|門控|干擾預算|回滾/, // 實體, 主控台, 管道, 文字, 遺失, 影片, 滑鼠, 螢幕, 功能, 閘門, 中斷, 復原
  /(?<=[^一\d])只讀(?!取|最新|不寫)|腳手架|持久卷|退出碼|兆字|兆位|(?<![試交])卷/, // 唯讀, 鷹架, 永續性磁碟區, 結束代碼, 百萬位元組, 磁碟區 (a paper is 試卷, to hand it in 交卷)
  /回車|置信|實操/, // Enter, 信賴, 實作
  /首部|下劃線|花括號|斜槓|死鎖|吞吐|儀表盤|環回|(?<!來)源位址|(?<!來)源 IP|歸檔|搜索|鑑權|呼叫棧/, // 標頭, 底線, 大括號, 斜線, 死結, 輸送, 儀表板, 回送, 來源位址, 封存, 搜尋, 授權, 呼叫堆疊
  /自愈|盡量|借助|了解(?!決)|(?<!互相|不|負載|間的)干擾/, // 自癒, 儘量, 藉助, 瞭解, 中斷
  /雲原生|雲計算|雲網|通過 (?!kubelet 的准入|PCI)/, // 雲端原生, 雲端運算, 雲端網路, 透過
]

/**
 * What a word that was split in the wrong place leaves: characters that no text about Kubernetes
 * needs (the counter for animals, hair, watches, to taste), and halves of words.
 */
const WRONGLY_CUT: readonly RegExp[] = [
  /(?<!阿)里|云|幹擾|遊|捲|檯|(?<![一合])併(?![入成])|[指寫說]明瞭|[覆复]制|被複制|較松|系在/,
  /隻|髮(?![夾卡])|錶|箇|嚐|嚮|乾|麵|薑|鬍|鹹|闆|颱/,
  /(?<![標書抽])籤/, // to sign is 簽
  /天后|名稱字|序號產生|準入|计|燬|汙|臺/,
  /群組[件織成合裝]|封包[含括裝裹]|磁碟區[入積]|階段階段|封封包|標頭部/, // our own short words inside longer ones
]

const found = (
  patterns: readonly RegExp[],
  texts: ReadonlyArray<readonly [place: string, words: string]>,
): string[] =>
  texts
    .map(([place, words]) => [place, words.replace(/`[^`]*`/g, '')] as const)
    .filter(([, words]) => patterns.some((pattern) => pattern.test(words)))
    .map(([place, words]) => `${place}: ${words}`)

const interfaceTexts = async () =>
  stringsIn({ words: await wordsOf('zh-Hant'), phrases: phrases['zh-Hant'] })
/** The one text that quotes the 2021 outline keeps its words. */
const mapTexts = () =>
  traditionalTexts(theMaps().traditional).filter(([, words]) => !words.includes('服务治理要求'))

describe('the gate', () => {
  it('sees a mainland word, but not in code, nor one inside another word', () => {
    const texts = [
      '網絡',
      '用戶',
      '`網絡`',
      '用戶端',
      '靜態的鏡像 Pod',
      '鏡像',
      '主控台',
      '試卷',
      '交卷',
      '存儲卷',
    ]
    expect(
      found(
        MAINLAND,
        texts.map((words) => ['', words] as const),
      ),
    ).toEqual([': 網絡', ': 用戶', ': 鏡像', ': 存儲卷'])
  })

  it('sees a word cut in the wrong place', () => {
    const texts = ['維護髮布', '這隻影響流量', '簽章', '誰籤的', '標籤', '群組織', '群組']
    expect(
      found(
        WRONGLY_CUT,
        texts.map((words) => ['', words] as const),
      ),
    ).toEqual([': 維護髮布', ': 這隻影響流量', ': 誰籤的', ': 群組織'])
  })
})

describe('Traditional Chinese as Taiwan says it', () => {
  it('has no word of the mainland in the interface', async () =>
    expect(found(MAINLAND, await interfaceTexts())).toEqual([]))

  it('has no word of the mainland in the map', () =>
    expect(found(MAINLAND, mapTexts())).toEqual([]))

  it('has no word cut in the wrong place in the interface', async () =>
    expect(found(WRONGLY_CUT, await interfaceTexts())).toEqual([]))

  it('has no word cut in the wrong place in the map', () =>
    expect(found(WRONGLY_CUT, mapTexts())).toEqual([]))

  it.each([
    ['用户名字空间', '使用者命名空間'],
    ['为几个次版本维护发布分支', '為幾個次版本維護發布分支'],
    ['这只影响流量，而且是只读的', '這只影響流量，而且是唯讀的'],
    ['哪个状态码表示请求太多', '哪個狀態碼表示請求太多'],
    ['保留 10 个旧 ReplicaSet', '保留 10 個舊 ReplicaSet'],
    ['3 天后到期', '3 天後到期'],
    ['按请求签发令牌', '按請求簽發權杖'],
    ['由谁签的', '由誰簽的'],
    ['没有云的集群', '沒有雲端的叢集'],
    ['同一组件的每个组', '同一元件的每個群組'],
    ['用户组由一组组件组成', '使用者群組由一組元件組成'],
    ['通过 API 通过检查，未通过的不放行', '透過 API 通過檢查，未通過的不放行'],
    ['容器运行时在运行时调用插件', '容器執行階段在執行階段呼叫外掛'],
    ['UDP 包里有以太网帧和 IP 头', 'UDP 封包裡有乙太網路訊框和 IP 標頭'],
    ['持久卷与临时卷', '永續性磁碟區與臨時磁碟區'],
    ['400 兆字节', '400 百萬位元組'],
    ['返回 404；让应答原路返回', '傳回 404；讓應答原路返回'],
    ['服务器端应用与应用程序', '伺服器端套用與應用程式'],
    ['非自愿干扰与干扰预算', '非自願中斷與中斷預算'],
    ['并行调用，乐观并发', '平行呼叫，樂觀並行'],
  ])('%s: %s', (simplified, traditional) => expect(toTraditional(simplified)).toBe(traditional))
})
