import { describe, expect, it } from 'vitest'
import { isAccepted } from '../../../src/core/kinds/answer-match.ts'

/** A question by what it asks in each language, and what it accepts; then answers with their verdicts. */
interface Case {
  readonly asks: readonly string[]
  readonly accepted: readonly string[]
  readonly right: readonly string[]
  readonly wrong: readonly string[]
  readonly exact?: true
  /** Names of something else, and wrong answers that are known, folded. */
  readonly others?: readonly string[]
}

const check = (rule: string, cases: readonly Case[]): void => {
  describe(rule, () => {
    for (const { asks, accepted, right, wrong, exact, others } of cases) {
      const verdict = (given: string): boolean =>
        isAccepted(given, accepted, {
          asks,
          exact: exact === true,
          isAnother: (name) => others?.includes(name) === true,
        })
      it.each(right)(`${accepted[0]}: %s is right`, (given) => expect(verdict(given)).toBe(true))
      it.each(wrong)(`${accepted[0]}: %s is wrong`, (given) => expect(verdict(given)).toBe(false))
    }
  })
}

check('a count is right with the thing that is counted, in digits or words', [
  {
    asks: ['How many machines does it need at least?', '至少需要几台机器？'],
    accepted: ['3'],
    right: [
      ...['3', '３', 'three', '3 machines', 'three machines', 'at least 3', 'just 3 machines'],
      ...['三', '三台', '3台', '3 台', '三台机器', '3 个', '3.', '"3"'],
    ],
    wrong: [
      '4',
      'four',
      '3 minutes',
      '3%',
      '33',
      '0.3',
      '三十',
      '三分钟',
      '3 zones',
      '3 or 4',
      'thirty',
      '3 worker machines',
    ],
  },
  {
    asks: ['Up to how many nodes is a cluster designed for?', '一个集群最多有多少个节点？'],
    accepted: ['5000'],
    right: [
      ...['5,000', '5 000', '5k', '5000 nodes', 'five thousand nodes'],
      ...['5000个', '五千', '五千个节点', '5千', 'up to 5000', '约 5000 个'],
    ],
    wrong: ['500', '5', '50000', '五万', '5000 Pods', '五百个'],
  },
  {
    asks: ['How many bits does it have?', '它有多少位？'],
    accepted: ['12'],
    right: ['12 bits', 'twelve bits', '12 bit', '12位', '十二位', 'a dozen'],
    wrong: ['12 bytes', '12 字节', '21'],
  },
  {
    asks: ['A number above 1000000000 is reserved. Which is the limit?', '上限是多少？'],
    accepted: ['1000000000'],
    right: ['1 billion', 'one billion', '10亿', '十亿', '1,000,000,000', '1000 million'],
    wrong: ['1 million', '一亿', '100000000'],
  },
])

check('a word of the learner’s own before what is counted makes another thing of it', [
  {
    asks: ['By how many minor versions may a kubelet lag behind at most?', '最多旧几个次要版本？'],
    accepted: ['3'],
    right: ['3 minor versions', '3 versions', 'at most 3 minor versions', '3 个次要版本'],
    wrong: ['3 major versions', '3 patch versions', '3 个主要版本'],
  },
  {
    asks: ['How many Pods stay available at the least?', '至少有几个 Pod 保持可用？'],
    accepted: ['8'],
    right: ['8 Pods', '8 available Pods', '8 Pods available', '8 个 Pod', '8 个 Pod 可用'],
    wrong: ['8 unavailable Pods', '8 new Pods', '8 个不可用的 Pod'],
  },
  {
    asks: ['How many machines, workers not counted, does it ask for at least?'],
    accepted: ['6'],
    right: ['6 machines', 'at least 6 machines'],
    wrong: ['6 worker machines', '6 workers'],
  },
  {
    asks: ['On which port does it serve?'],
    accepted: ['2379'],
    right: ['port 2379', 'it uses port 2379'],
    wrong: ['UDP port 2379', 'TCP port 2379'],
  },
])

check('a time is right in any unit', [
  {
    asks: ['For how many seconds does a Pod tolerate it?', 'Pod 容忍多少秒？'],
    accepted: ['300'],
    right: [
      ...[
        '300',
        '300 s',
        '300s',
        '300 sec',
        '300 seconds',
        '5m',
        '5 min',
        '5 minutes',
        'five minutes',
      ],
      ...['5m0s', '300秒', '三百秒', '5分钟', '五分钟', '三百', '300 秒'],
    ],
    wrong: ['5', 'five', '5 hours', '300 ms', '300 minutes', '30 秒', '五', '300 Pods', '300 次'],
  },
  {
    asks: ['How long are Events kept?', '事件保留多久？'],
    accepted: ['1 hour'],
    right: [
      '1h',
      '60 min',
      '60 minutes',
      '3600 s',
      'an hour',
      'one hour',
      '一小时',
      '一个小时',
      '1 个小时',
      '60分钟',
      '1h0m0s',
    ],
    wrong: ['1', '1 day', '60', '1 minute', 'hour', '十小时', '1 month'],
  },
  {
    asks: ['After how many hours is it deleted?', '多少小时之后会被删除？'],
    accepted: ['24'],
    right: [
      '24 h',
      'twenty-four',
      'twenty four hours',
      '1 day',
      'one day',
      'a day',
      '一天',
      '二十四小时',
    ],
    wrong: ['24 minutes', '2 days', '24 days', '十四小时'],
  },
  {
    asks: ['Within how many months must it be done?', '须在多少个月内完成？'],
    accepted: ['12'],
    right: ['twelve', '12 months', 'one year', 'a year', '十二个月', '一年', '12个月', '365 days'],
    wrong: ['12 years', '12 days', '十二年', '2 years'],
  },
  {
    asks: ['How long is the wait at most?', '最多等多久？'],
    accepted: ['1.5 hours', '90m'],
    right: ['90 minutes', '1h30m', '1 hour and 30 minutes', '1.5h', '90分钟'],
    wrong: ['1.5', '90', '90 seconds'],
  },
  {
    asks: ['Left alone, the entry disappears after ____ days.', '条目在 ____ 天后消失。'],
    accepted: ['5'],
    right: ['5 days', 'five', '五天', '120 hours', '120 小时'],
    wrong: ['5 hours', '五小时', '50'],
  },
])

check('a share is right as per cent, as a fraction or in words', [
  {
    asks: ['By how much may it exceed the number at most?', '最多可超出多少？'],
    accepted: ['25%'],
    right: [
      '25 %',
      '25 percent',
      '25 per cent',
      'a quarter',
      'one quarter',
      '1/4',
      '0.25',
      '百分之二十五',
      '百分之25',
      '四分之一',
      '２５％',
    ],
    wrong: ['25 seconds', '1/5', '0.5', '四分之三', '百分之二十', 'three quarters', '2.5%'],
  },
  {
    asks: ['What percentage of nodes is that?', '那是百分之几的节点？'],
    accepted: ['5%'],
    right: ['5', 'five', '五', '5 % of the nodes', '百分之五', '0.05'],
    wrong: ['50', '0.5'],
  },
  {
    asks: ['Which part of the CPU is left?', '剩下多少 CPU？'],
    accepted: ['half', '一半'],
    right: ['a half', '50%', '1/2', '一半', '0.5'],
    wrong: ['a quarter', '5%', 'more than half', '一'],
  },
])

check('CPU and memory are read as Kubernetes writes them', [
  {
    asks: ['How is half a CPU written in thousandths?', '半个 CPU 用千分之一作单位怎么写？'],
    accepted: ['500m'],
    right: ['500 m', '0.5', '500 millicores', 'half a CPU', '500 毫核', '半个 CPU', '500m CPU'],
    wrong: ['500', '50m', '500 minutes', '5m', '500 Mi'],
  },
  {
    asks: ['How many more CPUs can be requested?', '还能再请求几个 CPU？'],
    accepted: ['8'],
    right: ['8 cores', '8 CPUs', '8 核', '八个', '8000m', 'eight CPUs', '8 个 CPU'],
    wrong: ['8m', '8 nodes', '80', '8 minutes'],
  },
  {
    asks: ['How much data can it hold at most?', '最多能存放多少数据？'],
    accepted: ['1 MiB'],
    right: ['1MiB', '1Mi', '1024 KiB', '1024Ki', 'one mebibyte', '1048576 bytes', '1 mebibyte'],
    wrong: ['1M', '1 MB', '1 Gi', '1', '1m', '1 minute', '1000 KiB', 'one megabyte'],
  },
])

check('a range and a version are right in other words', [
  {
    asks: ['From which range is a node port allocated?', '节点端口从哪个范围分配？'],
    accepted: ['30000-32767'],
    right: [
      'from 30000 to 32767',
      'between 30000 and 32767',
      '30000 to 32767',
      '30000–32767',
      '30000～32767',
      '30000 到 32767',
      '30,000 - 32,767',
      '从 30000 到 32767',
    ],
    wrong: ['30000-32768', '3000-32767', '30000', '32767 to 30000'],
  },
  {
    asks: ['In which Kubernetes version was it removed?', '在哪个 Kubernetes 版本中移除？'],
    accepted: ['v1.24'],
    right: [
      '1.24',
      'V1.24',
      'Kubernetes 1.24',
      'version 1.24',
      'v1.24.0',
      '1.24 版',
      'k8s v1.24',
      'since v1.24',
    ],
    wrong: ['1.25', '1.2', '24', '2.24', '1.24.5'],
  },
  {
    asks: [
      'Which version of the Linux kernel is needed at least?',
      '至少要哪个版本的 Linux 内核？',
    ],
    accepted: ['5.10'],
    right: ['5.10+', 'v5.10', 'Linux 5.10', 'kernel 5.10', '5.10 or later', '5.10 以上'],
    wrong: ['5.1', '5.100', '510'],
  },
])

check('a number is right with the words of the question before it', [
  {
    asks: ['Which UDP port does Linux use then?', '这时 Linux 用哪个 UDP 端口？'],
    accepted: ['8472'],
    right: ['port 8472', 'UDP port 8472', 'UDP 8472', '端口 8472', 'UDP 端口 8472', '8472端口'],
    wrong: ['TCP 8472', 'port 4789', '8472 seconds', '84 72'],
  },
  {
    asks: ['On which layer does it decide?', '在第几层决定？'],
    accepted: ['2'],
    right: ['layer 2', 'layer two', '第 2 层', '第二层', '二层'],
    wrong: ['layer 3', '第三层'],
  },
  {
    asks: ['Which status code does the client get?', '客户端得到哪个状态码？'],
    accepted: ['409'],
    right: ['HTTP 409', 'code 409', 'status code 409', '状态码 409', '409 status code'],
    wrong: ['HTTP 404', '410'],
  },
])

check('a slip is forgiven in a long Latin word, never where Han characters are', [
  {
    asks: [],
    accepted: ['kube-scheduler'],
    right: [
      'kube-scheduelr',
      'kube scheduler',
      'kube schedular',
      'kubeschedular',
      'Kube-Schedulers',
      'the kube-scheduler',
    ],
    wrong: ['scheduler', 'kube-controller'],
  },
  {
    asks: [],
    accepted: ['ServiceAccount 公钥', '服务账号公钥', '至少执行一次'],
    right: ['服务账号公钥', 'serviceaccount公钥', '至少执行一次'],
    wrong: [
      '服务账号私钥',
      'ServiceAccount私钥',
      'ServiceAccount 私钥',
      '至多执行一次',
      '服务帐号公匙',
    ],
  },
  {
    asks: [],
    accepted: ['定制控制器', '自定义控制器', 'UDP 源端口号'],
    right: ['自定义控制器', 'UDP源端口号'],
    wrong: ['自定义控制台', '自定义控制面', 'UDP目端口号', 'UDP 目的端口号'],
  },
])

check('code is taken letter for letter', [
  {
    asks: ['Which resource must the rule name?', '规则必须写哪个资源？'],
    accepted: ['pods/log'],
    right: ['pods/log', 'Pods/Log', '`pods/log`', '"pods/log"', 'pods/log.', 'pods / log'],
    wrong: ['pods/logs', 'pod/log', 'pods-log', 'pods.log', 'log', 'podslog'],
  },
  {
    asks: ['Which field of a listener is it?', '是监听器的哪个字段？'],
    accepted: ['allowedRoutes.namespaces.from'],
    right: [
      ...[
        'spec.listeners[*].allowedRoutes.namespaces.from',
        'spec.listeners[].allowedRoutes.namespaces.from',
      ],
      ...[
        'namespaces.from',
        '.allowedRoutes.namespaces.from',
        'allowedroutes.namespaces.from',
        'allowedRoutes.namespaces.from: All',
      ],
    ],
    wrong: [
      'allowedRoute.namespaces.from',
      'allowedRoutes.namespace.from',
      'allowedRoutes',
      'allowedRoutes.namespaces.form',
    ],
  },
  {
    asks: ['Which field gives it up?', '哪个字段放弃它？'],
    accepted: ['hostNetwork'],
    right: [
      'hostNetwork: true',
      'spec.hostNetwork',
      'hostnetwork',
      'the hostNetwork field',
      'host network',
      'hostNetwork 字段',
    ],
    wrong: ['hostNetworks', 'host-network', 'hostNetwork: false', 'hostNetwrok', 'hostPort'],
  },
  {
    asks: ['Which field of the container is it?', '是容器的哪个字段？'],
    accepted: ['runAsNonRoot', 'spec.securityContext.runAsNonRoot'],
    right: [
      'spec.containers[*].securityContext.runAsNonRoot',
      'securityContext.runAsNonRoot',
      'runAsNonRoot: true',
    ],
    wrong: ['runAsRoot', 'runAsNonRoots', 'allowPrivilegeEscalation'],
  },
  {
    asks: ['Which path picks the image of the second container?', '哪个路径取第二个容器的镜像？'],
    accepted: ['{.spec.containers[1].image}'],
    right: ['.spec.containers[1].image', 'spec.containers[1].image', '{.spec.containers[1].image}'],
    wrong: [
      '{.spec.containers[0].image}',
      '.spec.containers.image',
      '.spec.containers[*].image',
      'spec.containers[2].image',
    ],
  },
  {
    asks: ['As which user does it act?', '以哪个用户的身份操作？'],
    accepted: ['system:serviceaccount:shop:reader'],
    right: ['system:serviceaccount:shop:reader', 'System:ServiceAccount:shop:reader'],
    wrong: [
      'system:serviceaccounts:shop:reader',
      'system:serviceaccount:shop:readers',
      'shop:reader',
    ],
  },
  {
    asks: ['Which flag shows it container by container?', '哪个参数按容器显示？'],
    accepted: ['--containers', 'containers', '--containers=true'],
    right: ['--containers', 'containers', 'the --containers flag'],
    wrong: ['--container', 'container', '--contianers', '-container'],
  },
  {
    asks: ['Under which name does a Pod reach the API server?', 'Pod 用哪个名称访问 API 服务器？'],
    accepted: ['kubernetes.default.svc', 'kubernetes.default'],
    right: ['kubernetes.default', 'kubernetes.default.svc'],
    wrong: ['default', 'svc', 'default.svc', 'kubernetes'],
  },
  {
    asks: ['Which field has the node?', '节点写在哪个字段？'],
    accepted: ['spec.nodeName'],
    right: ['nodeName', '.spec.nodeName', 'Pod.spec.nodeName'],
    wrong: ['name', 'spec', 'metadata.name', 'spec.nodeNames'],
  },
  {
    asks: ['Which flag is it?', '是哪个参数？'],
    accepted: ['--leader-elect'],
    right: [
      'leader-elect',
      '-leader-elect',
      '--leader-elect=true',
      '--Leader-Elect',
      '--leader-elect 参数',
    ],
    wrong: ['--leader-elects', '--leader-election', '--leaderelect', 'leader'],
  },
  {
    asks: ['Which flag sets the range?', '范围由哪个参数设置？'],
    accepted: ['--service-cluster-ip-range'],
    right: ['--service-cluster-ip-range 10.0.0.0/24', '--service-cluster-ip-range=10.0.0.0/24'],
    wrong: [
      '--service-cluster-ip-range --cluster-cidr',
      '--service-ip-range 10.0.0.0/24',
      'service ip range',
      'cluster ip range',
    ],
  },
  {
    asks: [
      'With which flag of `kubectl delete` do the dependents stay?',
      '用哪个参数留下附属对象？',
    ],
    accepted: ['--cascade=orphan', 'cascade=orphan'],
    right: ['--cascade="orphan"', "--cascade='orphan'", '—cascade=orphan'],
    wrong: ['--cascade orphan', '--cascade "orphan"', '--cascade="background"', '--cascade'],
  },
  {
    asks: ['With which kubectl command do you request a token?', '用哪个 kubectl 命令请求令牌？'],
    accepted: ['kubectl create token', 'create token'],
    right: ['kubectl create token default', 'kubectl create token builder -n dev'],
    wrong: ['kubectl create default', 'kubectl create secret token', 'kubectl create'],
  },
  {
    asks: ['Which label links a slice to its Service?', '哪个标签把切片与 Service 联系起来？'],
    accepted: ['kubernetes.io/service-name'],
    right: [
      'kubernetes.io/service-name',
      'kubernetes.io/service-name: web',
      'kubernetes.io/service-name=web',
    ],
    wrong: [
      'kubernetes.io/service-names',
      'kubernetes.io/servicename',
      'service-name',
      'k8s.io/service-name',
      'io/service-name',
    ],
  },
  {
    asks: ['In which file does it look?', '它查看哪个文件？'],
    accepted: ['/etc/kubernetes/manifests'],
    right: ['/etc/kubernetes/manifests/', 'etc/kubernetes/manifests'],
    wrong: ['/etc/kubernetes/manifest', 'manifests', '/etc/kubernetes', '/etc/manifests'],
  },
  {
    asks: ['Which file is it?', '是哪个文件？'],
    accepted: ['kubelet.conf'],
    right: ['/etc/kubernetes/kubelet.conf', 'kubelet.conf'],
    wrong: ['conf', 'kubelet', 'kubelet.config'],
  },
  {
    asks: ['With which letters, capital or not, is it written?', '大小写怎么写？'],
    accepted: ['targetPort'],
    exact: true,
    right: ['targetPort', 'spec.ports.targetPort'],
    wrong: ['targetport', 'TargetPort', 'target-port'],
  },
])

check('the words of the question around the answer are forgiven', [
  {
    asks: ['Which half of the pair does its owner keep?', '密钥对中的哪一半由主人保管？'],
    accepted: ['private key', '私钥', 'private'],
    right: ['the private half', 'private half', 'the private one', 'the private key', 'Private'],
    wrong: ['the public half', 'half', 'key', 'the half', '公钥'],
  },
  {
    asks: ['Which field names the user?', '用户名写在哪个字段里？'],
    accepted: ['CN', 'Common Name'],
    right: ['CN field', 'CN字段', 'the CN', 'CN 字段', 'field CN'],
    wrong: ['O字段', '字段', 'field', 'DN 字段'],
  },
  {
    asks: ['Somebody is shown the keys. What is this kind of attack called?', '这类攻击叫什么？'],
    accepted: ['SSRF'],
    right: ['SSRF attack', 'an SSRF attack', 'SSRF 攻击', 'SSRF攻击'],
    wrong: ['attack', 'CSRF attack', '攻击', 'SSRF keys'],
  },
  {
    asks: ['In ____ order of the list they are stopped.', '它们按列表的 ____ 顺序停止。'],
    accepted: ['reverse', '相反'],
    right: ['reverse order', 'the reverse order', 'in reverse', '相反顺序'],
    wrong: ['order', 'same order'],
  },
])

check('code is right with words that only lead to it', [
  {
    asks: [
      'Which node label do you put into `nodeSelector` to choose between Linux and Windows machines?',
      '要在 Linux 和 Windows 机器之间选择，应在 `nodeSelector` 中写哪个节点标签？',
    ],
    accepted: ['kubernetes.io/os'],
    right: [
      ...['节点标签 kubernetes.io/os', 'kubernetes.io/os 这个标签', '应写 kubernetes.io/os'],
      ...['the node label kubernetes.io/os', 'with the label kubernetes.io/os'],
    ],
    wrong: [
      ...[
        '不写 kubernetes.io/os',
        'kubernetes.io/os 以外',
        '节点标签',
        'label',
        '污点 kubernetes.io/os',
      ],
      ...['not kubernetes.io/os', '节点标签 kubernetes.io/arch'],
    ],
  },
  {
    asks: [
      'Which path of the API server was the old one for health checks?',
      'API 服务器的哪个路径是旧的健康检查端点？',
    ],
    accepted: ['/healthz'],
    right: [
      ...['健康检查端点 /healthz', 'GET /healthz', 'https://localhost:6443/healthz', '用 /healthz'],
      ...['the endpoint /healthz', 'use /healthz', '路径 /healthz'],
    ],
    wrong: ['POST /healthz', '/livez', 'GET /livez', 'https://localhost:6443/healthz/etcd'],
  },
])

check('a command is right with a word for running it', [
  {
    asks: [
      'With which kubeadm command do you extend them by hand?',
      '用哪条 kubeadm 命令手工延长？',
    ],
    accepted: ['kubeadm certs renew', 'kubeadm certs renew all'],
    right: [
      'run kubeadm certs renew all',
      '执行 kubeadm certs renew all',
      '用 kubeadm certs renew',
    ],
    wrong: ['run kubeadm certs', '不执行 kubeadm certs renew'],
  },
])

check('whose it is does not count', [
  {
    asks: ['Which component picks a node for each Pod?', '哪个组件为 Pod 逐一选定节点？'],
    accepted: ['kube-scheduler', 'scheduler', '调度器'],
    right: ['k8s scheduler', 'K8s 调度器', 'Kubernetes 的调度器', 'k8s’s scheduler'],
    wrong: ['Kubernetes', 'k8s', 'k8s controller', 'Kubernetes 的控制器', 'K8s'],
  },
])

check('a value behind a field must not contradict the question', [
  {
    asks: ['Which field must be set to false?', '哪个字段必须设为 false？'],
    accepted: ['hostUsers'],
    right: [
      'hostUsers: false',
      'hostUsers=false',
      'spec.hostUsers: false',
      'hostUsers',
      'hostUsers:',
    ],
    wrong: ['hostUsers: true', 'hostUser: false'],
  },
  {
    asks: [
      'Which field, set to `Local`, keeps the address?',
      '哪个字段设为 `Local` 可以保留地址？',
    ],
    accepted: ['externalTrafficPolicy'],
    right: ['externalTrafficPolicy: Local', 'externalTrafficPolicy'],
    wrong: ['externalTrafficPolicy: Cluster', 'internalTrafficPolicy: Local'],
  },
  {
    asks: ['Which flag gives the CA?', '哪个参数给出 CA？'],
    accepted: ['--etcd-cafile', 'etcd-cafile', '—etcd-cafile'],
    right: ['--etcd-cafile=/etc/ca.crt', '—etcd-cafile', 'etcd-cafile'],
    wrong: ['etcd-ca-file', '--etcd-ca-file', 'etcd_cafile'],
  },
])

check('a bound is one only where a bound is asked for', [
  {
    asks: ['How many of them may be marked?', '可以有几个标记？'],
    accepted: ['1'],
    right: ['one', 'exactly one', 'just 1', '一个', '只有一个'],
    wrong: ['at least one', '至少一个', '第一个', 'up to one'],
  },
  {
    asks: ['At least how many are needed?', '至少需要几个？'],
    accepted: ['3'],
    right: ['at least 3', '至少三个', '3'],
    wrong: ['第三个'],
  },
])

check('brackets hold a second name or a remark, and no other answer', [
  {
    asks: ['What is it called?', '它叫什么？'],
    accepted: ['Pod', '容器组'],
    right: ['Pod（容器组）', 'Pod (容器组)', '容器组（Pod）', 'Pod（最小的单元）', 'Pod (a unit)'],
    wrong: ['Node（容器组合）', '（）', 'Node (Podlet)', 'Podlet (Pod)', 'a unit (Pod)'],
  },
  {
    asks: ['Which restart policy is the default?', '默认的重启策略是哪个？'],
    accepted: ['Always'],
    others: ['never', 'onfailure', 'startoncethenstop'],
    right: [
      'Always (policy)',
      'Always（总是重启）',
      '总是重启（Always）',
      'Always（不是 Never）',
      'Always (not Never)',
    ],
    wrong: [
      ...['Never (Always)', 'Always (Never)', 'Never（Always）', 'Never（不是 Always）'],
      ...[
        '不重启（Always）',
        '总是 Never（Always）',
        'Always (start once, then stop)',
        'Always (OnFailure or Never)',
      ],
    ],
  },
  {
    asks: ['Which direction is still open?', '哪个方向仍然开放？'],
    accepted: ['egress', '出站', 'outbound'],
    others: ['ingress', '入站', 'inbound'],
    right: ['egress（出站）', '出站 (egress)', 'outbound (egress)'],
    wrong: [
      'egress（入站）',
      '入站（出站）',
      'inbound (egress)',
      'egress (ingress)',
      '入站 (egress)',
    ],
  },
  {
    asks: ['Which interface attaches a Pod to the network?', '哪个接口把 Pod 接入网络？'],
    accepted: ['CNI'],
    others: ['cri'],
    right: ['CNI (Container Network Interface)', 'Container Network Interface (CNI)'],
    wrong: ['CRI (CNI)', 'Container Runtime Interface (CNI)', 'CNI (CRI)'],
  },
  {
    asks: ['How many of 7 members must be up?', '7 个成员中要有几个在运行？'],
    accepted: ['4'],
    right: ['4 (members)', '4 (four)', '4（个）', '4 (of 7)'],
    wrong: ['3 (4)', '4 (3)', '4 (5)', '4 (7)', '7 (4)'],
  },
])

check('a number with a sign, a denial or a second number is another one', [
  {
    asks: ['How many of 7 members are a quorum at once?', '7 个成员的法定人数是几个？'],
    accepted: ['4'],
    right: [
      '4 of 7',
      '4/7',
      '4 out of 7',
      '4 of the 7 members',
      '4 members of 7',
      '4 of seven',
      '+4',
    ],
    wrong: [
      ...[
        '4 7',
        '7, 4',
        '4, 7',
        '4 and 7',
        '>4',
        '4+',
        '-4',
        '4多',
        '4几',
        '14几',
        'not 4',
        'never 4',
      ],
      ...['不是 4', '非4', '4/3', '8/2', '4 of 3', '7/4', '<4', '≥4', '4 多个'],
    ],
  },
  {
    asks: ['At least how many are needed?', '至少需要几个？'],
    accepted: ['3'],
    right: ['>=3', '≥ 3', '3+', 'at least 3'],
    wrong: ['>3', '<3', '-3', '<=3', '3多'],
  },
  {
    asks: ['What is the word for cutting what is not in the schema?', '叫什么？'],
    accepted: ['pruning'],
    right: ['pruning', 'the pruning'],
    wrong: ['not pruning', 'no pruning'],
  },
  {
    asks: ['How long does it wait by default?', '默认等待多久？'],
    accepted: ['1 hour'],
    right: ['one hour', '1h', '60 minutes'],
    wrong: ['no 1 hour', 'not 1 hour', '>1h', '1h+'],
  },
])

check('what only introduces an answer does not count', [
  {
    asks: ['Which component assigns Pods to nodes?', '哪个组件把 Pod 分配给节点？'],
    accepted: ['kube-scheduler', '调度器'],
    right: [
      ...["it's kube-scheduler", 'It is the kube-scheduler', 'the answer is kube-scheduler'],
      ...['I think kube-scheduler', "I think it's the kube-scheduler", 'maybe kube-scheduler'],
      ...[
        '是调度器',
        '答案是调度器',
        '应该是 kube-scheduler',
        '我觉得是调度器',
        '调度器吧',
        '它叫调度器',
      ],
    ],
    wrong: [
      ...["it's kubelet", 'it is not kube-scheduler', "it isn't kube-scheduler", 'the answer is'],
      ...['不是调度器', '应该不是调度器', '我觉得不是调度器', 'I think not kube-scheduler', '是'],
    ],
  },
  {
    asks: ['Which value is it?', '是哪个值？'],
    accepted: ['500m'],
    exact: true,
    right: ['it is 500m', '答案是 500m', 'the 500m', '500m'],
    wrong: ['500M', 'it is 500M', 'not 500m', '不是 500m'],
  },
])

check('a contrast says which of two is meant', [
  {
    asks: ['Which mode replaces iptables?', '哪种模式取代 iptables？'],
    accepted: ['nftables'],
    right: [
      ...['nftables, not iptables', 'nftables instead of iptables', 'nftables rather than ipvs'],
      ...['nftables，不是 iptables', 'nftables 而不是 iptables', 'it is nftables, not iptables'],
    ],
    wrong: [
      ...['iptables, not nftables', 'not nftables', 'nftables, not nftables', 'nftables not'],
      ...['iptables 而不是 nftables', '不是 nftables', 'nftables or iptables'],
    ],
  },
])

check('a sign beside code is none of it', [
  {
    asks: ['Which pull policy?', '哪种拉取策略？'],
    accepted: ['IfNotPresent'],
    right: [
      ...[
        'IfNotPresent,',
        'IfNotPresent、',
        '(IfNotPresent)',
        '（IfNotPresent）',
        '「IfNotPresent」',
      ],
      ...['【IfNotPresent】', '『IfNotPresent』', 'IfNotPresent;', 'IfNotPresent：'],
    ],
    wrong: ['(IfNotPresents)', '「Always」', '()', '「」'],
  },
])

check('two names for the same thing are right, and not a right one beside a wrong one', [
  {
    asks: ['Which flag of `kubectl logs` shows what the crashed one printed?', '哪个参数？'],
    accepted: ['--previous', '-p'],
    right: [
      ...['-p, --previous', '--previous or -p', '-p / --previous', '--previous/-p'],
      ...['-p 或 --previous', '--previous，-p', '--previous、-p', '-p;--previous'],
    ],
    wrong: ['-p, --follow', '-p or -f', '--previous/--follow', '-p 或 -f', 'or', ','],
  },
  {
    asks: ['Which component assigns Pods to nodes?', '哪个组件把 Pod 分配给节点？'],
    accepted: ['kube-scheduler', 'scheduler', '调度器'],
    right: ['scheduler, kube-scheduler', '调度器，即 kube-scheduler', 'kube-scheduler 或调度器'],
    wrong: ['kube-scheduler, kubelet', 'scheduler or controller manager', '调度器或控制器'],
  },
])

check('a value of the API is code', [
  {
    asks: ['Which effect keeps new Pods away?', '哪种效果不让新 Pod 进来？'],
    accepted: ['NoSchedule'],
    right: ['NoSchedule', 'noschedule', 'No Schedule', '`NoSchedule`'],
    wrong: ['NoSchedules', 'NoExecute', 'NoScheduled', 'no-schedule', 'NoSchedul'],
  },
  {
    asks: ['Which field shows it?', '哪个字段？'],
    accepted: ['diff'],
    right: ['diff 子命令', '子命令 diff', 'diff'],
    wrong: ['子命令', 'apply 子命令'],
  },
])

describe('a right name of something else', () => {
  it('is no second name in brackets', () => {
    const isOther = (name: string): boolean => name === 'node'
    expect(isAccepted('Pod (Node)', ['Pod'], { isAnother: isOther })).toBe(false)
    expect(isAccepted('Pod（节点）', ['Pod'], { isAnother: (name) => name === '节点' })).toBe(false)
    expect(isAccepted('Pod（容器）', ['Pod'], { isAnother: isOther })).toBe(true)
  })

  it('is a name, and no value, where a topic has it', () => {
    const isName = (name: string): boolean => name === 'replicaset'
    expect(isAccepted('ReplicaSets', ['ReplicaSet'], { isName })).toBe(true)
    expect(isAccepted('ReplicaSets', ['ReplicaSet'])).toBe(false)
  })

  it('is not taken, also where only a word of the question parts the two', () => {
    const isOther = (name: string): boolean => name === 'rolebinding' || name === 'node'
    const asks = ['Which binding object names it?', '哪个绑定对象？']
    expect(isAccepted('RoleBinding', ['Role'], { asks, isOther })).toBe(false)
    expect(isAccepted('Role', ['Role'], { asks, isOther })).toBe(true)
    expect(isAccepted('node', ['node port'], { asks: ['Which port is it?'], isOther })).toBe(false)
  })
})

check('a command line is one command', [
  {
    asks: ['Which command comes first, when a cluster is broken?', '先用哪条命令？'],
    accepted: ['kubectl get nodes', 'get nodes'],
    right: ['kubectl get nodes', 'kubectl get nodes | grep -v Ready', 'kubectl get nodes node-1'],
    wrong: [
      ...['kubectl get nodes or kubectl get pods', 'kubectl get nodes / kubectl get pods'],
      ...['kubectl get nodes 或 kubectl get pods', 'kubectl get nodes or pods'],
      ...['kubectl get nodes + kubectl get pods', 'kubectl get nodes and kubectl get pods'],
      ...['kubectl get nodes is wrong', 'kubectl get nodes | kubectl get pods'],
      ...['kubectl get nodes 和 get pods', 'kubectl get nodes && kubectl get pods'],
    ],
  },
])

check('a command line is right where a part of it is asked for', [
  {
    asks: [
      'Which kubectl subcommand adds an ephemeral container to a running Pod?',
      '哪个子命令？',
    ],
    accepted: ['debug', 'kubectl debug'],
    right: [
      ...['kubectl debug', 'kubectl debug -it web --image=busybox', 'kubectl debug web -it'],
      ...[
        '$ kubectl debug web',
        'sudo kubectl debug web',
        'kubectl -n shop debug web',
        'Kubectl debug',
      ],
    ],
    wrong: [
      ...[
        'kubectl exec -it web',
        'kubectl debugs web',
        'kubectl web debug',
        'kubectl debug --help',
      ],
      ...['docker debug web', 'kubectl'],
    ],
  },
  {
    asks: ['Which `kubectl` subcommand shows what applying your files would change?'],
    accepted: ['diff', 'kubectl diff'],
    right: ['kubectl diff -f file.yaml', 'kubectl diff -k .', 'kubectl diff -n shop -f web.yaml'],
    wrong: ['kubectl apply -f file.yaml', 'kubectl apply --dry-run=server -f file.yaml'],
  },
  {
    asks: ['Which `kubectl` subcommand brings an object in line with your file?'],
    accepted: ['apply', 'kubectl apply'],
    right: ['kubectl apply -f file.yaml'],
    wrong: ['kubectl apply --dry-run=client -f file.yaml', 'kubectl create -f file.yaml'],
  },
  {
    asks: ['Which subcommand of `kubectl rollout` lets a pipeline wait for the end?'],
    accepted: ['status'],
    right: [
      'kubectl rollout status deployment/web',
      'kubectl rollout status deploy web --timeout=5m',
    ],
    wrong: ['kubectl rollout', 'kubectl rollout undo deployment/web', 'kubectl status web'],
  },
  {
    asks: ['Which `kubectl` command is the parent of `undo`?'],
    accepted: ['rollout', 'kubectl rollout'],
    right: ['kubectl rollout'],
    wrong: ['kubectl rollout pause deployment/web'],
  },
  {
    asks: [
      'A container has crashed. Which flag of `kubectl logs` shows what the crashed one printed?',
    ],
    accepted: ['--previous', '-p'],
    right: [
      'kubectl logs web -p',
      'kubectl logs --previous web',
      'kubectl logs web --previous=true',
      'kubectl logs web --previous -c app',
      'kubectl -n shop logs web -c app -p',
      'kubectl logs -p --namespace=shop web',
    ],
    wrong: [
      'kubectl logs web',
      'kubectl logs web -f',
      'kubectl logs web -f -p',
      'kubectl get web -p',
    ],
  },
  {
    asks: ['To take a snapshot you run `etcdctl snapshot ____ backup.db`.'],
    accepted: ['save'],
    right: ['save', 'etcdctl snapshot save backup.db'],
    wrong: ['etcdctl snapshot restore backup.db', 'etcdctl save'],
  },
  {
    asks: ['____ greets, UDP sends; ____ is sure.'],
    accepted: ['TCP'],
    right: ['TCP greets, UDP sends; TCP is sure.'],
    wrong: [
      'TCP greets, UDP sends; UDP is sure.',
      'UDP greets, UDP sends; UDP is sure.',
      'greets, UDP sends; is sure',
    ],
  },
])

check('a command line is right where the question shows several commands', [
  {
    asks: [
      '`kubectl get pods` shows a restart. Which flag of `kubectl logs` reads the run before?',
    ],
    accepted: ['--previous', '-p'],
    right: [
      'kubectl logs web -p',
      'kubectl logs web --container=app -p',
      'kubectl -n shop logs web -p',
    ],
    wrong: ['kubectl describe pod web -p', 'kubectl logs web -p -f', 'kubectl logs -c app web'],
  },
  {
    asks: ['Which subcommand of `kubectl` undoes a rollout?'],
    accepted: ['rollout undo'],
    right: ['kubectl --selector app=web rollout undo', 'kubectl rollout undo deploy/web -n shop'],
    wrong: ['kubectl rollout status deploy/web', 'kubectl rollout'],
  },
])

check('a number may be said with the whole that the question names', [
  {
    asks: ['How many members of an etcd cluster of seven must agree on a write?'],
    accepted: ['4'],
    right: ['4 of 7', '4 out of 7', 'four of seven', '4 of the 7 members'],
    wrong: ['3 of 7', '4 of 9', '4 writes'],
  },
  {
    asks: ['Four replicas use 90 % of their CPU requests. How many replicas are wanted?'],
    accepted: ['6'],
    right: ['6 replicas', '6', 'six replicas'],
    wrong: ['6 CPUs', '6 requests'],
  },
  {
    asks: ['A cluster runs five instances. How many of them assign Pods at any one time?'],
    accepted: ['1'],
    right: ['one instance', '1 of 5', 'only one', 'just 1'],
    wrong: ['5', '5 instances'],
  },
])

check('words that only point do not count, nor do quotation marks around signs', [
  {
    asks: ['For which component alone should the way to etcd be open?', '只应对哪个组件开放？'],
    accepted: ['kube-apiserver', 'API server', 'API 服务器'],
    right: ['only the API server', 'just kube-apiserver', '只有 API 服务器', 'kube-apiserver 的'],
    wrong: ['only kubelets', '只有 kubelet', '只有'],
  },
  {
    asks: ['Which line stands between two manifests?'],
    accepted: ['---'],
    right: ['"---"', '`---`', "'---'", '“---”'],
    wrong: ['""', '--', '...'],
  },
])

check('a value of the API is letters, where a value is asked for', [
  {
    asks: [
      'With which taint effect does kubeadm keep Pods off the machine?',
      '用的是哪种污点效果？',
    ],
    accepted: ['NoSchedule'],
    right: ['NoSchedule', 'noschedule', ':NoSchedule', 'the NoSchedule effect', 'NoSchedule 效果'],
    wrong: ['NoScheduled', 'NoSchedules', 'NoExecute', 'PreferNoSchedule'],
  },
])

it('an answer of a page is not looked through for the one that is wanted', () => {
  const sentence = (words: number) => `${'well '.repeat(words)}kube-scheduler`
  expect(isAccepted(sentence(0), ['kube-scheduler'])).toBe(true)
  const asks = ['Which program, well, binds Pods?']
  expect(isAccepted(sentence(500), ['kube-scheduler'], { asks })).toBe(false)
})

check('a value behind a field is the one that is accepted, or any where none is', [
  {
    asks: ['Which field keeps the kubelet from fetching the image?'],
    accepted: ['imagePullPolicy', 'imagePullPolicy: Never', 'spec.containers[*].imagePullPolicy'],
    right: [
      ...['imagePullPolicy: Never', 'imagePullPolicy=Never', 'set imagePullPolicy to Never'],
      ...['imagePullPolicy 设为 Never', 'spec.containers[0].imagePullPolicy'],
    ],
    wrong: ['imagePullPolicy: Always', 'imagePullPolicy=IfNotPresent', 'imagePullPolicys'],
  },
  {
    asks: ['Which field must be set as well?'],
    accepted: ['runAsUser', 'runAsUser: 1000', 'securityContext.runAsUser'],
    right: ['runAsUser: 2000', 'runAsUser: 1000'],
    wrong: ['runAsUser: 0', 'not .runAsUser', 'foo or .runAsUser', 'Never. runAsUser'],
  },
  {
    asks: ['Which field names the Secret?'],
    accepted: ['imagePullSecrets', 'imagePullSecrets.name', 'spec.imagePullSecrets'],
    right: ['spec.imagePullSecrets', 'imagePullSecrets.name'],
    wrong: ['name', 'not .imagePullSecrets', 'serviceAccountName. imagePullSecrets'],
  },
  {
    asks: ['Which policy is set when the tag is named?'],
    accepted: ['IfNotPresent'],
    right: ['IfNotPresent', 'ifnotpresent'],
    wrong: ['IfNotPresent: Never', 'Never. IfNotPresent', 'IfNotPresents'],
  },
  {
    asks: ['Which field is left empty so that nothing is made?'],
    accepted: ['storageClassName', 'storageClassName: ""'],
    right: ['storageClassName: ""', 'storageClassName'],
    wrong: ['storageClassName: standard'],
  },
])

check('a value behind a field is the one that the question gives', [
  {
    asks: ['Which flag, given the value 1, makes it fail?', '哪个参数设为 1 会使其失败？'],
    accepted: ['--exit-code', '--exit-code 1', 'exit-code'],
    right: ['--exit-code', '--exit-code=1', '--exit-code 1', 'exit-code: 1'],
    wrong: ['--exit-code 0', '--exit-code=2', 'exit-code: 0'],
  },
  {
    asks: ['Which field of the Deployment do you set to 120?'],
    accepted: ['progressDeadlineSeconds', 'spec.progressDeadlineSeconds'],
    right: ['progressDeadlineSeconds: 120', 'spec.progressDeadlineSeconds: "120"'],
    wrong: ['progressDeadlineSeconds: 600', 'progressDeadlineSeconds=2'],
  },
  {
    asks: [
      'Which label key, with the value `ambient`, does it?',
      '值为 `ambient` 的标签，键是什么？',
    ],
    accepted: ['istio.io/dataplane-mode'],
    right: ['istio.io/dataplane-mode=ambient', 'istio.io/dataplane-mode: ambient'],
    wrong: ['istio.io/dataplane-mode=none'],
  },
  {
    asks: ['Which label has to leave the selector?'],
    accepted: ['track', 'track: stable'],
    right: ['track: stable', 'track=stable'],
    wrong: ['track: canary', 'track=canary'],
  },
  {
    asks: ['Which node label do you choose machines by?'],
    accepted: ['kubernetes.io/os', 'kubernetes.io/os=windows', 'kubernetes.io/os=linux'],
    right: ['kubernetes.io/os: linux', 'kubernetes.io/os: windows'],
    wrong: ['kubernetes.io/arch: linux'],
  },
])

check('a name that is typed has its hyphens, no plural and no slip', [
  {
    asks: ['Which kubectl context does it add?', '会添加哪个 kubectl 上下文？'],
    accepted: ['kind-ci', 'kind-ci context', '上下文 kind-ci'],
    right: ['kind-ci', 'Kind-CI', '`kind-ci`', 'the kind-ci context', '上下文 kind-ci'],
    wrong: ['kind_ci', 'kindci', 'kind ci', 'kind ci context', 'kind-cis'],
  },
  {
    asks: ['Which subcommand of `kubeadm certs` shows that?'],
    accepted: ['check-expiration', 'kubeadm certs check-expiration'],
    right: ['check-expiration', 'check expiration', 'kubeadm certs check-expiration'],
    wrong: ['checkexpiration', 'check_expiration', 'check-expirations', 'check-expirration'],
  },
  {
    asks: ['To see it, run `kubectl -n ____ get lease kube-scheduler`.'],
    accepted: ['kube-system', '-n kube-system', 'kube-system 名字空间'],
    right: ['kube-system', '-n kube-system', 'kube-system名字空间'],
    wrong: ['kubesystem', 'kube_system'],
  },
  {
    asks: ['Which plugin do you add?', '加哪个插件？'],
    accepted: ['log', 'log plugin', 'log 插件'],
    right: ['log', 'the log plugin', 'log 插件'],
    wrong: ['logs', 'logs plugin', 'logs 插件'],
  },
  {
    asks: ['Which `helm` subcommand prints it?'],
    accepted: ['template', 'helm template .'],
    right: ['template', 'helm template', 'helm template web .'],
    wrong: ['templates', 'helm templates'],
  },
  {
    asks: ['Which option of the file system does it?'],
    accepted: ['noswap', 'noswap option'],
    right: ['noswap', 'the noswap option'],
    wrong: ['no-swap', 'no swap', 'no-swap option'],
  },
])

check('what a question calls the other thing is no part of the answer', [
  {
    asks: ['One layout is called stacked. What is the other called, with machines of its own?'],
    accepted: ['external', 'external etcd'],
    right: ['external', 'external etcd'],
    wrong: ['stacked external', 'external stacked', 'stacked'],
  },
])

check('of what has one way to be written a plural is another thing', [
  {
    asks: ['Which verb reads a whole collection?'],
    accepted: ['list'],
    right: ['list', 'LIST', 'the list verb'],
    wrong: ['lists', 'lst'],
  },
  {
    asks: ['The name travels in the header `____`.'],
    accepted: ['X-Remote-User'],
    right: ['X-Remote-User', 'x remote user'],
    wrong: ['X-Remote-Users'],
  },
  {
    asks: ['Which type does a Service have?'],
    accepted: ['ClusterIP', 'cluster IP'],
    right: ['cluster IP', 'cluster IPs'],
    wrong: ['clusterIPs'],
  },
])

check('an answer may have its reason, its place, its result or both languages beside it', [
  {
    asks: ['Who ended the container?'],
    accepted: ['kubelet'],
    others: ['scheduler'],
    right: [
      ...['kubelet, because the node ran out of memory', 'the kubelet, since it must'],
      ...['kubelet，因为节点内存不足', 'kubelet, which watches memory', "the node's kubelet"],
      ...['the kubelet on that node', '该节点的 kubelet', '节点上的 kubelet', 'it shows kubelet'],
    ],
    wrong: [
      'scheduler, because of kubelet',
      'kubelet, since scheduler',
      'because',
      'kubelet, scheduler',
      'not the kubelet',
    ],
  },
  {
    asks: ['What is the time before KILL called?'],
    accepted: ['grace period', '宽限期'],
    right: ['宽限期 grace period', 'grace period 宽限期'],
    wrong: ['宽限期 graces', '周期 grace period', 'grace period end'],
  },
  {
    asks: ['How many replicas follow?'],
    accepted: ['6'],
    right: ['4 × 90 / 60 = 6', 'ceil(4*90/60) = 6'],
    wrong: ['4 × 90 / 60 = 5', '6 = 6 or 5', '5, 6', 'over 6', '6 because 7'],
  },
  {
    asks: ['On which port does the kubelet listen?'],
    accepted: ['10250'],
    right: ['on 10250', 'on port 10250'],
    wrong: ['over 10250', 'under 10250', 'at least 10250'],
  },
  {
    asks: ['Over what do they talk?'],
    accepted: ['gRPC'],
    right: ['over gRPC', 'through gRPC'],
    wrong: ['over HTTP'],
  },
])

check('not only is no denial', [
  {
    asks: ['Which type has a Service by default?'],
    accepted: ['ClusterIP'],
    right: ['ClusterIP, not NodePort', 'ClusterIP，不是 NodePort'],
    wrong: [
      'ClusterIP, not only NodePort',
      'ClusterIP, not just NodePort',
      'ClusterIP，不是只有NodePort',
    ],
  },
])

check('a remark in brackets may be beside an exact answer, and before one', [
  {
    asks: ['Under which file name must it lie?'],
    accepted: ['kubectl-whoruns'],
    exact: true,
    others: ['kubectlrun'],
    right: ['kubectl-whoruns (executable)', 'kubectl-whoruns（可执行）'],
    wrong: ['kubectl-whoruns (kubectl_whoruns)', 'kubectl-whoruns (kubectl-run)', 'run (kubectl)'],
  },
  {
    asks: ['How do you write it?'],
    accepted: ['1m30s'],
    exact: true,
    right: ['1m30s', ' 1m30s '],
    wrong: ['1m 30s', '1M30s', '1m30s (90s)'],
  },
  {
    asks: ['As which type of event does it come?'],
    accepted: ['ERROR'],
    others: ['410gone', 'bookmark'],
    right: ['ERROR (a status)', '(optionally) ERROR'],
    wrong: ['ERROR (BOOKMARK)', '410 Gone (ERROR)', '(DELETED) ERROR', 'ERROR (or DELETED)'],
  },
  {
    asks: ['Which suffix was meant?'],
    accepted: ['Mi'],
    exact: true,
    right: ['Mi (mebibytes)'],
    wrong: ['Mi (Gi)', 'Mi (or Gi)', 'Mi (or Ki)', '(Gi) Mi'],
  },
  {
    asks: ['What is the third Pod called?'],
    accepted: ['db-2'],
    exact: true,
    right: ['db-2 (the third)'],
    wrong: ['db-2 (db-3)', '(db-3) db-2'],
  },
  {
    asks: ['How many children?'],
    accepted: ['3 (1 boy and 2 girls)'],
    right: ['3 (1 boy and 2 girls)'],
    wrong: ['3 (2 boys and 1 girl)'],
  },
  {
    asks: ['Which subcommand shows the usage?'],
    accepted: ['kubectl top', 'top'],
    right: ['kubectl top'],
    wrong: ['the opposite of kubectl top', 'describe instead of kubectl top'],
  },
  {
    asks: ['Which field has to be raised, as a path from `resources` on?'],
    accepted: ['resources.limits.memory', 'limits.memory', 'limits: memory', 'memory: limits'],
    right: ['resources.limits.memory: 512Mi', 'limits.memory=512Mi'],
    wrong: ['resources.requests.memory: 512Mi'],
  },
  {
    asks: ['Which protocol carries it?'],
    accepted: ['TCP'],
    right: ['TCP'],
    wrong: ['TCP, e.g. UDP', 'TCP such as UDP', 'TCP 不负责'],
  },
  {
    asks: ['How many machines?', '几台机器？'],
    accepted: ['6'],
    right: ['6 (3 control plane and 3 etcd)', '6 (3 + 3)'],
    wrong: ['6 (5)', '6 (5 and 2)', '6 (3 or 3)'],
  },
])

check('a command line has its program, whatever it is called at a prompt', [
  {
    asks: ['kubectl describes all Pods at once. Which flag brings Events back?'],
    accepted: ['--show-events', 'kubectl describe pods --show-events'],
    right: ['kubectl describe pods -l app=web --show-events'],
    wrong: ['kubectl get pods --show-events', 'kubectl describe pods -l app=web'],
  },
  {
    asks: ['After one `kubectl` command the Pod is gone. Which subcommand was it?'],
    accepted: ['delete', 'kubectl delete'],
    right: ['k delete pod web-0', 'k delete'],
    wrong: ['k get pod web-0', 'delete k'],
  },
  {
    asks: ['With which subcommand does cosign verify a file?'],
    accepted: ['verify-blob', 'cosign verify-blob'],
    right: ['cosign verify-blob --key cosign.pub file.txt'],
    wrong: ['cosign verify --key cosign.pub file.txt', 'cosign sign-blob file.txt'],
  },
  {
    asks: ['Which program installs the components?'],
    accepted: ['clusterctl', 'clusterctl init'],
    right: ['clusterctl init --infrastructure docker'],
    wrong: ['kubeadm init --infrastructure docker'],
  },
])

describe('a word that the outline uses', () => {
  const isWord = (word: string): boolean => ['system', 'limitranger', 'remain'].includes(word)
  const verdict = (given: string, accepted: string): boolean =>
    isAccepted(given, [accepted], { asks: ['What is it?'], isWord })

  it.each([
    ['system', 'systemd', false],
    ['systmd', 'systemd', true],
    ['LimitRanger', 'LimitRange', false],
    ['Retian', 'Retain', true],
    ['Remain', 'Retain', false],
  ])('%s for %s: %j', (given, accepted, is) => expect(verdict(given, accepted)).toBe(is))
})
