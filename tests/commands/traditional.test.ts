import { describe, expect, it } from 'vitest'
import type { Reply } from '../../src/ports.ts'
import { library, SMALL } from '../support/outlines.ts'
import { bothScripts } from '../support/traditional.ts'
import { type Fake, runIn } from '../support/world.ts'

const { written, traditional } = bothScripts(library(SMALL))
const run = (fake: Fake, ...argv: string[]) =>
  runIn({ library: traditional, ...fake }, ...argv, '--lang', 'zh-Hant')
const DRILL = ['quiz', 'kube-scheduler', '--type', 'choice', '--count', '1', '--seed', '4']

describe('Traditional Chinese on the screen', () => {
  it('draws a tree', async () => {
    expect((await run({ columns: 80 }, 'tree')).out).toMatchInlineSnapshot(`
      "Kubernetes
      ├── 控制平面
      │   ├── kube-apiserver（API 伺服器）
      │   ├── etcd
      │   └── 排程器 †
      └── 工作節點
          ├── kubelet（節點代理）
          └── kube-proxy
      "
    `)
    expect((await run({ columns: 80 }, 'tree')).err).toMatchInlineSnapshot(`
      "
      † 2021 年大綱中的這一行如今已不正確；用 k8smap explain <主題> 檢視
      "
    `)
  })

  it('explains at 80 columns', async () => {
    expect((await run({ columns: 80 }, 'explain', '調度器')).out).toMatchInlineSnapshot(`
      "Kubernetes › 控制平面
      排程器
      sched、安排者

      為每個新 Pod 選擇節點。

      事實
        • 先過濾，再評分。（v1.19 起） [1]
        • 曾用策略旗標來設定。（v1.19 棄用、v1.23 移除） [2]

      關係
        連線  kube-apiserver

      當年與今天
        2021 大綱  「kube-scheduler（调度器）」
        結論  † 已過時
        今天  它只負責分配。

      容易混淆
        kubelet（節點代理）
          kubelet 啟動容器。

      考試範圍
        KCNA：Kubernetes 基礎

      出處
        [1] https://kubernetes.io/docs/concepts/scheduling-eviction/kube-scheduler/#
            kube-scheduler-implementation
        [2] https://www.kubernetes.dev/resources/keps/785

      延伸閱讀
        https://example.com/scheduler
      "
    `)
  })

  it('explains at 40 columns', async () => {
    expect((await run({ columns: 40 }, 'explain', 'sched')).out).toMatchInlineSnapshot(`
      "Kubernetes › 控制平面
      排程器
      sched、安排者

      為每個新 Pod 選擇節點。

      事實
        • 先過濾，再評分。（v1.19 起） [1]
        • 曾用策略旗標來設定。（v1.19 棄用、
          v1.23 移除） [2]

      關係
        連線
          kube-apiserver

      當年與今天
        2021 大綱
          「kube-scheduler（调度器）」
        結論
          † 已過時
        今天
          它只負責分配。

      容易混淆
        kubelet（節點代理）
          kubelet 啟動容器。

      考試範圍
        KCNA：Kubernetes 基礎

      出處
        [1] https://kubernetes.io/docs/
            concepts/scheduling-eviction/kube-
            scheduler/#kube-scheduler-
            implementation
        [2] https://www.kubernetes.dev/
            resources/keps/785

      延伸閱讀
        https://example.com/scheduler
      "
    `)
  })

  it('helps at 80 columns', async () => {
    expect((await run({ columns: 80 }, '--help')).out).toMatchInlineSnapshot(`
      "用法： k8smap [options] [command]

      一份 Kubernetes 大綱，三種用法：看圖、查詢、練習。

      選項：
        -v, --version                         顯示版本
        -l, --lang <language>                 語言：en、zh、zh-Hant 或 both（預設依次
                                              取 K8SMAP_LANG、settings lang、系統地區
                                              設定）
        --outline <path>                      換用其他大綱：檔案、目錄、-（標準輸
                                              入）、outlines 目錄中的名字、map 或 2021
                                              （預設依次取 K8SMAP_OUTLINE、settings
                                              outline）
        --ascii                               只用 ASCII 字元繪圖（預設依次取
                                              K8SMAP_ASCII、settings ascii、系統地區設
                                              定）
        --no-pager                            內容超過一屏也不開啟分頁器
        -h, --help                            顯示說明

      看圖：
        tree [options] [topic...]             畫出某個主題下面的樹
        graph [options] [topic...]            畫出一個主題的各種關係
        trace [options] [flow...]             一步步講述一個流程：誰對誰做了什麼，為什
                                              麼
        changes [options] [topic...]          按版本說出什麼變為穩定、改名、棄用或移除
        open [options] [topic...]             在瀏覽器中以網頁檢視地圖

      查詢：
        explain [options] [term...]           解釋一個主題：事實與出處、關係、變化
        search [options] <words...>           用自己的話提問，給出作答的句子和出處
        compare [options] [a] [b...]          並排比較兩個主題：區別何在，有何共同之處
        path [options] <a> [b...]             說出兩個主題如何一步步相連

      被考：
        quiz [options] [topic...]             練習：逐題作答，當場講評
        course [options] [topic...]           學習路線：學完了什麼，接下來學什麼，為什
                                              麼
        plan [options]                        備考計畫：考前每天學多少，考試當天預計還
                                              記得多少
        undo [options] [n]                    撤回本機最近的答案，不論是哪次練習答的
        flags [options]                       列出練習中標記的題目，可直接用作 issue
                                              內文

      自己的資料：
        status [options]                      用一行顯示現在有多少題到期
        stats [options] [topic...]            檢視學習情況：每日作答、記憶率、未來到
                                              期、難點
        progress [options]                    你的各個大綱學到哪裡，以及作答日誌：
                                              merge 合併，orphans 列出失效作答，reset
                                              從頭開始，adopt 併入，suspended 列出擱置
                                              的題
        import [options] <notes>              把任何格式的筆記轉成 YAML 大綱
        export [options] <format> [topic...]  匯出大綱：給其他程式使用、畫成圖片或做成
                                              Anki 卡片
        check [options] [outline]             檢查大綱：每個問題都給出檔案、行、欄
        settings [options] [name] [value]     檢視或修改長期生效的設定
        completion <shell>                    輸出補全指令碼，讓 shell 能補全命令、選
                                              項和主題
        help [command...]                     顯示某個命令的說明

      範例：
        k8smap tree network
        k8smap explain kube-scheduler
        k8smap quiz security
      "
    `)
  })

  it('helps at 40 columns', async () => {
    expect((await run({ columns: 40 }, 'explain', '--help')).out).toMatchInlineSnapshot(`
      "用法： k8smap explain [options] [term...]

      解釋一個主題：事實與出處、關係、變化

      參數：
        term
            主題名稱，中英文皆可，寫法不限；在
            終端中省略時從列表選擇

      選項：
        --brief
            只顯示摘要和事實
        --related
            沿關係再走一步：與相關主題相關的主
            題
        --source
            在瀏覽器中開啟它的第一個出處
        --random
            隨機選一個主題；給出主題時從其下選
            取
        --k8s <version>
            標出這個 Kubernetes 版本的不同之處
        --json
            輸出 JSON
        -h, --help
            顯示說明

      全域選項：
        -v, --version
            顯示版本
        -l, --lang <language>
            語言：en、zh、zh-Hant 或 both（預
            設依次取 K8SMAP_LANG、settings
            lang、系統地區設定）
        --outline <path>
            換用其他大綱：檔案、目錄、-（標準
            輸入）、outlines 目錄中的名字、map
            或 2021（預設依次取
            K8SMAP_OUTLINE、settings outline）
        --ascii
            只用 ASCII 字元繪圖（預設依次取
            K8SMAP_ASCII、settings ascii、系統
            地區設定）
        --no-pager
            內容超過一屏也不開啟分頁器

      範例：
        k8smap explain kube-scheduler
        k8smap explain svc --brief
        k8smap explain 污点
        k8smap explain scheduelr --json
        k8smap explain etcd --source
        k8smap explain --random
        k8smap explain sidecar --k8s 1.28
      "
    `)
  })

  it('drills in plain lines', async () => {
    expect((await run({ lines: ['1', 'q'] }, ...DRILL, '--plain')).out).toMatchInlineSnapshot(`
      "新主題  Kubernetes › 控制平面
      排程器
        為每個新 Pod 選擇節點。
        • 先過濾，再評分。

        控制平面
        ├── kube-apiserver（API 伺服器）
        ├── etcd
        └── 排程器 ←
        連線  kube-apiserver

      1/2  Kubernetes › 控制平面 › 排程器
      哪一步在先？
        1) 過濾
        2) 啟動
        3) 排隊
        4) 繫結
      ✓ 正確。本次練習中還會出現
        正確答案  過濾
        先過濾。
        https://kubernetes.io/docs/concepts/scheduling-eviction/kube-scheduler/#kube-scheduler-implementation

      2/2 重答  Kubernetes › 控制平面 › 排程器
      哪一步在先？
        1) 過濾
        2) 排隊
        3) 評分
        4) 啟動
      共 1 題，一次答對 1 題。
      練習提前結束，還剩 1 題。已答的題全部儲存。
      "
    `)
  })

  it('drills with prompts', async () => {
    const replies = ['\r', '2', ' '].map((text): Reply => ({ kind: 'text', text }))
    expect((await run({ columns: 80, replies }, ...DRILL)).out).toMatchInlineSnapshot(`
      "新主題 Kubernetes › 控制平面
      排程器
        為每個新 Pod 選擇節點。
        • 先過濾，再評分。

        控制平面
        ├── kube-apiserver（API 伺服器）
        ├── etcd
        └── 排程器 ←
        連線  kube-apiserver

      ────────────────────────────────────────────────────────────────────────────────
      1/2 Kubernetes › 控制平面 › 排程器
      哪一步在先？
        1) 過濾
        2) 啟動
        3) 排隊
        4) 繫結
        1-4 · 0 不知道 · h 提示 · k 已掌握 · ? 說明 · q 結束
      ✗ 不正確。本次練習中還會出現
        你的答案  啟動
        正確答案  過濾
        ✗ 啟動：kubelet 來做。
        先過濾。
        https://kubernetes.io/docs/concepts/scheduling-eviction/kube-scheduler/#kube-
        scheduler-implementation
        ! 其實我答對了 · u 撤回 · e 主題頁面 · f 標記 · k 已掌握 · s 擱置
      ━━━━━━━━━━━━━━━━━━━━━━━━━━━─────────────────────────────────────────────────────
      2/2 重答 Kubernetes › 控制平面 › 排程器
      哪一步在先？
        1) 過濾
        2) 排隊
        3) 評分
        4) 啟動
        1-4 · 0 不知道 · h 提示 · k 已掌握 · ? 說明 · q 結束
      共 1 題，一次答對 0 題。
      練習提前結束，還剩 1 題。已答的題全部儲存。
      再次執行同一命令即可繼續。
      "
    `)
  })

  it('drills in JSON, in the language that is shown', async () => {
    const { out } = await run({ lines: ['篩選', '過濾'] }, ...DRILL, '--json')
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toMatchInlineSnapshot(`
      [
        {
          "event": "lesson",
          "facts": [
            {
              "id": "kube-scheduler/two-steps",
              "text": "先過濾，再評分。",
            },
          ],
          "summary": "為每個新 Pod 選擇節點。",
          "title": "排程器",
          "topic": "kube-scheduler",
        },
        {
          "ask": "哪一步在先？",
          "event": "question",
          "id": "kube-scheduler/picks",
          "n": 1,
          "of": 2,
          "options": [
            "過濾",
            "啟動",
            "排隊",
            "繫結",
          ],
          "path": [
            "Kubernetes",
            "控制平面",
            "排程器",
          ],
          "topic": "kube-scheduler",
          "type": "choice",
        },
        {
          "correct": false,
          "due": "2026-11-22T12:10:00.009Z",
          "event": "answer",
          "expected": "過濾",
          "explain": "先過濾。",
          "given": "篩選",
          "id": "kube-scheduler/picks",
          "source": "https://kubernetes.io/docs/concepts/scheduling-eviction/kube-scheduler/#kube-scheduler-implementation",
        },
        {
          "ask": "哪一步在先？",
          "event": "question",
          "id": "kube-scheduler/picks",
          "n": 2,
          "of": 2,
          "options": [
            "過濾",
            "排隊",
            "評分",
            "啟動",
          ],
          "path": [
            "Kubernetes",
            "控制平面",
            "排程器",
          ],
          "topic": "kube-scheduler",
          "type": "choice",
        },
        {
          "correct": true,
          "due": "2026-11-23T00:00:00.012Z",
          "event": "answer",
          "expected": "過濾",
          "explain": "先過濾。",
          "given": "過濾",
          "id": "kube-scheduler/picks",
          "source": "https://kubernetes.io/docs/concepts/scheduling-eviction/kube-scheduler/#kube-scheduler-implementation",
        },
        {
          "asked": 1,
          "correct": 0,
          "event": "summary",
          "left": 0,
        },
      ]
    `)
  })

  it('asks generated questions in it', async () => {
    // Of places only where no question is written: the tree of the outline, and no more of it.
    const { traditional: places } = bothScripts(library(SMALL.slice(0, SMALL.indexOf('exams:'))))
    const argv = ['quiz', 'node', '--cram', '--type', 'list', '--count', '1', '--plain']
    const fake = { library: places, lines: ['kubelet, kube-proxy'] }
    expect((await run(fake, ...argv)).out).toMatchInlineSnapshot(`
      "1/1  Kubernetes › 工作節點
      說出「工作節點」下面的 2 個部分。
      ✓ 正確。
        正確答案  kubelet（節點代理）、kube-proxy
        它們直接位於「工作節點」之下。

      共 1 題，一次答對 1 題。
      "
    `)
  })

  it('complains in it', async () => {
    expect((await run({}, 'explain', '結點')).err).toMatchInlineSnapshot(`
      "沒有叫「結點」的主題。
      "
    `)
    expect((await run({}, 'tree', '--deep')).err).toMatchInlineSnapshot(`
      "這裡沒有「--deep」這個選項。可用選項：--pick、--depth、--mastery、--json、--version、--lang、--outline、--ascii、--no-pager。
      更多說明：k8smap tree --help
      "
    `)
  })
})

describe('Traditional Chinese in JSON', () => {
  it('stands beside the written languages where it is asked for, and nowhere else', async () => {
    const title = async (language: string, given = traditional): Promise<unknown> => {
      const argv = ['tree', 'node', '-L', '0', '--json', '--lang', language]
      return JSON.parse((await runIn({ library: given }, ...argv)).out).topic.title
    }
    expect(await title('zh-Hant')).toEqual({
      en: 'Worker node',
      zh: '工作节点',
      'zh-Hant': '工作節點',
    })
    expect(await title('zh', written)).toEqual({ en: 'Worker node', zh: '工作节点' })
  })

  it('is asked of the outline only where it is shown', async () => {
    const asked: unknown[] = []
    const languagesOf = async (environment: Record<string, string>, ...argv: string[]) => {
      await runIn({ library: written, environment, onOpen: (shown) => asked.push(shown) }, ...argv)
      return asked.pop()
    }
    expect(await languagesOf({}, 'tree')).toEqual(['en'])
    expect(await languagesOf({ LANG: 'zh_CN.UTF-8' }, 'tree')).toEqual(['zh'])
    expect(await languagesOf({ LANG: 'zh_TW.UTF-8' }, 'tree')).toEqual(['zh-Hant'])
    expect(await languagesOf({ LANG: 'zh_HK.UTF-8' }, 'tree')).toEqual(['zh-Hant'])
    expect(await languagesOf({ K8SMAP_LANG: 'zh-TW' }, 'tree')).toEqual(['zh-Hant'])
    expect(await languagesOf({}, 'tree', '--lang', 'zh-tw')).toEqual(['zh-Hant'])
    expect(await languagesOf({ LANG: 'zh_TW' }, 'tree', '--lang', 'both')).toEqual([
      'en',
      'zh-Hant',
    ])
    expect(await languagesOf({ LANG: 'zh_TW' }, 'tree', '--lang', 'zh')).toEqual(['zh'])
  })
})
