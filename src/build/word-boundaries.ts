import type { Pairs } from './taiwan-computing.ts'

/**
 * Words that OpenCC splits in the wrong place, because a rarer word begins inside them: 维 | 护发 | 布,
 * where 护发 is hair care. Simplified words and their Traditional ones, each with the word that
 * OpenCC saw. `tests/build/usage.test.ts` finds new ones by the characters they leave.
 */
export const WORD_BOUNDARIES: Pairs = [
  // 用户名 | 字空间
  ['用户名字空间', '使用者命名空間'],
  // 同名 | 字空间, 向用 | 户
  ['同名字空间', '同命名空間'],
  ['向用户', '向使用者'],
  // 查干 is a lake, 会干: 會乾
  ['查干扰', '查中斷'],
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
  // 的当: 的當, fitting
  ['的当前', '的目前'],
  // 签 is 籤 for OpenCC, a slip of bamboo; here it is to sign but in three words
  ['签', '簽'],
  ['标签', '標籤'],
  ['书签', '書籤'],
  ['抽签', '抽籤'],
  ['切换签名', '切換簽章'],
  ['请求签', '請求簽'],
  ['请求签发令牌', '請求簽發權杖'],
  ['求签名', '求簽章'],
  ['签发令牌', '簽發權杖'],
  // 天后: a goddess
  ['天后', '天後'],
  // 只 as a measure word: 隻
  ['只影响', '只影響'],
  ['是只', '是只'],
  ['是只读', '是唯讀'],
  ['只打印', '只列印'],
  ['有只', '有只'],
  ['这只', '這只'],
  ['那只', '那只'],
  ['多只', '多只'],
  ['半只', '半只'],
  ['单只', '單只'],
  // 划练, 雄云, 云集, 云网, 云控: not words of computing
  ['按计划', '按計畫'],
  ['许多云', '許多雲端'],
  ['有云', '有雲端'],
  ['没有云', '沒有雲端'],
  ['云集成', '雲端整合'],
  ['云网络', '雲端網路'],
  ['云控制台', '雲端主控台'],
  // 在后, 更复, 不复, 一组
  ['在后台', '在背景'],
  ['复杂', '複雜'],
  ['更复杂', '更複雜'],
  ['不复制', '不複製'],
  ['同一组件', '同一元件'],
  // 注册机: a key generator
  ['注册机器', '註冊機器'],
  // 数里, 里名: 里 as a mile or a village
  ['分数里', '分數裡'],
  ['里名为', '裡名為'],
  // 所有准, 有准: 準
  ['准入', '准入'],
  ['所有准入', '所有准入'],
  ['没有准入', '沒有准入'],
  // 表决: to vote
  ['路由表决定', '路由表決定'],
  // 几字 | 节, 速回 | 滚
  ['几字节', '幾位元組'],
  ['快速回滚', '快速復原'],
  // 借此 is 藉此 in Taiwan
  ['借此', '藉此'],
  // Longer words that our own shorter ones would cut
  ['Pod 在运行时', 'Pod 在執行時'],
  ['Pod 运行时', 'Pod 執行時'],
  ['钩子运行时', '掛鉤執行時'],
  ['表达式运行时', '運算式執行時'],
  ['你运行时', '你執行時'],
]
