/** The same with the C++ library's threads. */
import { group } from '../flaw.ts';

const THREADS =
  '#include <atomic>\n#include <chrono>\n#include <condition_variable>\n#include <future>\n#include <mutex>\n#include <thread>\n';

export const threadsCpp = group('threads (C++)', 'c++')(
  {
    name: 'counter',
    kind: 'data-race',
    declare: `${THREADS}static @[int@:std::atomic<int>@] counter;
static void work(int n) {
  for (int i = 0; i < n; i++) counter++; //~
}`,
    source: 'data = 10;',
    sink: 'std::thread one(work, data), two(work, data);\none.join();\ntwo.join();\nprintf("%d\\n", counter > 0);',
  },
  {
    name: 'push-back-from-two-threads',
    kind: 'data-race',
    declare: `${THREADS}static std::mutex lock;
static std::vector<int> all;
static void work(int n) {
  @[@:std::lock_guard<std::mutex> guard(lock);@]
  all.push_back(n); //~
}`,
    source: 'data = 10;',
    sink: 'std::thread one(work, data), two(work, data + 1);\none.join();\ntwo.join();\nprintf("%zu\\n", all.size() & 1);\nall = {};',
    without: ['destructor'],
  },
  {
    name: 'relaxed-publication',
    kind: 'data-race',
    linked: true,
    declare: `${THREADS}static int payload;
static std::atomic<bool> ready;
static void work(int n) {
  payload = n; //~
  ready.store(true, std::memory_order_@[relaxed@:release@]);
}`,
    source: 'data = 10;',
    sink: 'std::thread one(work, data);\nwhile (!ready.load(std::memory_order_@[relaxed@:acquire@])) std::this_thread::yield();\nprintf("%d\\n", payload); //~\none.join();',
  },
  {
    name: 'locked-in-one-method-only',
    kind: 'data-race',
    linked: true,
    declare: `${THREADS}class Account {
  std::mutex lock;
  long balance = 0;

 public:
  void pay(int n) {
    std::lock_guard<std::mutex> guard(lock);
    balance += n; //~
  }
  long read() {
    @[@:std::lock_guard<std::mutex> guard(lock);@]
    return balance; //~
  }
};`,
    source: 'data = 10;',
    sink: 'Account account;\nstd::thread one([&account, data] { account.pay(data); });\nlong seen = account.read();\none.join();\nprintf("%d\\n", seen >= 0);',
    without: ['lambda'],
  },
  {
    name: 'one-shared-pointer-for-two-threads',
    kind: 'data-race',
    linked: true,
    declare: `${THREADS}static std::mutex lock;
static std::shared_ptr<int> current = std::make_shared<int>(1);
static void work(int n) {
  auto fresh = std::make_shared<int>(n);
  @[@:std::lock_guard<std::mutex> guard(lock);@]
  current = fresh; //~
}`,
    source: 'data = 10;',
    sink: 'std::thread one(work, data), two(work, data + 1);\none.join();\ntwo.join();\nprintf("%d\\n", *current > 0);',
  },
  {
    name: 'lambda-captures-local-of-ended-function',
    kind: 'stack-use-after-return',
    declare: `${THREADS}static std::thread start(int n) {
  int number = n;
  return std::thread([@[&number@:number@]] {
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
    printf("%d\\n", number); //~
  });
}`,
    source: 'data = 10;',
    sink: 'std::thread one = start(data);\none.join();',
  },
  {
    name: 'never-joined',
    kind: 'thread-misuse',
    linked: true,
    declare: `${THREADS}static void work(int n) { printf("%d\\n", n); }`,
    source: 'data = 10;',
    sink: '{\n  std::thread one(work, data);\n  @[@:one.join();@]\n} //~',
  },
  {
    name: 'unique-lock-and-second-lock',
    kind: 'deadlock',
    declare: `${THREADS}static std::mutex lock;
static int size(int n) {
  @[std::lock_guard<std::mutex> guard(lock);@:@] //~
  return n + 1;
}`,
    source: 'data = 10;',
    sink: 'std::unique_lock<std::mutex> guard(lock);\nprintf("%d\\n", size(data));',
  },
  {
    name: 'two-mutexes-in-two-orders',
    kind: 'deadlock',
    linked: true,
    declare: `${THREADS}static std::mutex left, right;
static void work(int n) {
  @[std::lock_guard<std::mutex> first(right);
  std::this_thread::sleep_for(std::chrono::milliseconds(n));
  std::lock_guard<std::mutex> second(left);@:std::scoped_lock both(right, left);@] //~
  std::this_thread::sleep_for(std::chrono::milliseconds(n));
}`,
    source: 'data = 5;',
    sink: 'std::thread one(work, data);\n{\n  @[std::lock_guard<std::mutex> first(left);\n  std::this_thread::sleep_for(std::chrono::milliseconds(data));\n  std::lock_guard<std::mutex> second(right);@:std::scoped_lock both(left, right);@] //~\n}\none.join();',
  },
  {
    name: 'future-never-set',
    kind: 'deadlock',
    linked: true,
    declare: THREADS,
    source: 'data = 5;',
    sink: 'std::promise<int> promise;\nstd::future<int> future = promise.get_future();\n@[@:promise.set_value(data);@]\nprintf("%d\\n", future.get()); //~',
  },
  {
    name: 'unlocked-twice',
    kind: 'lock-misuse',
    declare: `${THREADS}static std::mutex lock;`,
    source: 'data = 5;',
    sink: 'lock.lock();\ndata++;\nlock.unlock();\n@[lock.unlock();@:@] //~\nputs("on");',
  },
);
