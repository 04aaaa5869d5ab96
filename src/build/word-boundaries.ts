import type { Pairs } from './taiwan-computing.ts'

/**
 * Words that OpenCC splits in the wrong place, because a rarer word begins inside them: 维 | 护发 | 布,
 * where 护发 is hair care; each has the word that OpenCC saw. Where the rarer word ends inside, it is enough that
 * the right word is here, or in another table: 被复 | 制. Simplified words and their Traditional ones.
 * `tests/build/usage.test.ts` finds new ones by the characters they leave.
 */
export const WORD_BOUNDARIES: Pairs = [
  // 用户名 | 字空间
  ['用户名字空间', '使用者命名空間'],
  // 查干 is a lake, 会干: 會乾
  ['理会干扰', '理會中斷'],
  // 护发: hair care; 换发: 換髮
  ['维护', '維護'],
  ['保护', '保護'],
  ['换发', '換發'],
  // 码表, 对表: watches
  ['状态码', '狀態碼'],
  ['对表中', '對表中'],
  // 个旧 is a city, 个中 is 箇中
  ['个旧', '個舊'],
  ['个中的', '個中的'],
  // 先尝: 先嚐
  ['先尝试', '先嘗試'],
  // 向应: 嚮應
  ['向应用', '向應用'],
  // 己干: 己乾
  ['自己干的', '自己幹的'],
  // 签 is 籤 for OpenCC, a slip of bamboo; here it is to sign but in three words
  ['签', '簽'],
  ['标签', '標籤'],
  ['书签', '書籤'],
  ['抽签', '抽籤'],
  ['请求签', '請求簽'],
  // 天后: a goddess
  ['天后', '天後'],
  // 只 as a measure word: 隻
  ['只影响', '只影響'],
  ['是只', '是只'],
  ['是只读', '是唯讀'],
  ['有只', '有只'],
  ['这只', '這只'],
  ['那只', '那只'],
  ['多只', '多只'],
  ['半只', '半只'],
  ['单只', '單只'],
  // 按计, 多云 (cloudy), 有云
  ['按计划', '按計畫'],
  ['许多云', '許多雲端'],
  ['有云', '有雲端'],
  // 更复
  ['复杂', '複雜'],
  ['更复杂', '更複雜'],
  // 注册机: a key generator
  ['注册机器', '註冊機器'],
  // 数里, 里名: 里 as a mile or a village
  ['分数里', '分數裡'],
  ['里名', '裡名'],
  // 所有准, 有准: 準
  ['准入', '准入'],
  ['所有准入', '所有准入'],
  ['没有准入', '沒有准入'],
  // 借此 is 藉此 in Taiwan
  ['借此', '藉此'],
  // 直发: straight hair; 包装: to pack
  ['一直发往', '一直發往'],
  ['的包装不下', '的封包放不下'],
  // 数字 | 段; 块存, 把卷
  ['少数字段', '少數欄位'],
  ['块存储', '區塊儲存'],
  ['把卷设为只读', '把磁碟區設為唯讀'],
  ['没有只读的', '沒有唯讀的'],
  ['查卷、', '查磁碟區、'],
  ['把卷，', '把磁碟區，'],
  ['把卷挂接', '把磁碟區掛接'],
  ['把卷的', '把磁碟區的'],
  ['已通过 gRPC', '已透過 gRPC'],
  // 要了 | 解
  ['要了解', '要瞭解'],
  // 被复, 上复: 被複, 上覆; 会尽; 取自注; 向上 | 游
  ['复制', '複製'],
  ['尽量', '儘量'],
  ['注解', '註解'],
  ['上游', '上游'],
  // 里加 is Riga, 道里 and 本里 are places: 管道里, 版本里
  ['里加', '裡加'],
  ['道里', '道裡'],
  ['本里', '本裡'],
  // 并为 and 并到: 併; 明了 is 明瞭, clear
  ['并为', '並為'],
  ['并到', '並到'],
  ['合并', '合併'],
  ['指明了', '指明了'],
  ['写明了', '寫明了'],
  // 卷上, 卷起, 卷来, 加卷: to roll
  ['卷上', '磁碟區上'],
  ['卷起初', '磁碟區起初'],
  ['卷来自', '磁碟區來自'],
  ['加卷名', '加磁碟區名稱'],
  // 云为: what somebody says and does
  ['由云', '由雲端'],
  // Characters that OpenCC has no word for
  ['较松', '較鬆'],
  ['系在', '繫在'],
  ['自愈', '自癒'],
  ['借助', '藉助'],
  ['服务台', '服務台'],
  ['区域', '區域'],
  // Longer words that our own shorter ones would cut
  ['Pod 在运行时', 'Pod 在執行時'],
  ['Pod 运行时', 'Pod 執行時'],
  ['钩子运行时', '掛鉤執行時'],
  ['表达式运行时', '運算式執行時'],
  ['你运行时', '你執行時'],
]
