/** Traditional characters in the names of columns and labels, each before its Simplified one. */
const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  [
    ...['標标', '題题', '稱称', '術术', '語语', '詞词', '條条', '單单', '識识', '點点', '說说'],
    ...['簡简', '備备', '註注', '釋释', '義义', '編编', '號号', '級级', '節节', '親亲', '層层'],
    ...['別别', '徑径', '鏈链', '連连', '結结', '網网', '問问', '類类', '組组', '籤签', '領领'],
    ...['學学', '課课', '書书', '塊块', '專专', '時时', '週周', '項项', '話话', '隊队', '錄录'],
    ...['質质', '設设', '漢汉', '彙汇', '選选', '確确', '參参', '準准', '詳详', '錯错'],
    ...['誤误', '擾扰', '試试', '內内', '測测', '驗验', '練练', '習习', '擇择', '斷断', '與与'],
    ...['匯汇', '總总', '後后', '範范', '幹干', '難难', '來来', '處处'],
  ].map(([traditional = '', simplified = '']) => [traditional, simplified]),
)

/** The name of a column or a label in Simplified characters, of which these have few: no table of all characters is needed. */
export const simplifiedName = (name: string): string =>
  name.replace(/[\u4e00-\u9fff]/g, (each) => SIMPLIFIED.get(each) ?? each)
