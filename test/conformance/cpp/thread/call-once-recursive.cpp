// covers: [thread.once] [thread.mutex.recursive] call_once with arguments, that throws and is tried again, by many threads; recursive mutexes in a tree, timed ones that give up, locks released and associated, owns_lock and mutex(), errors of each
#include <atomic>
#include <chrono>
#include <cstdio>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <shared_mutex>
#include <stdexcept>
#include <string>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>
using namespace std::chrono_literals;

struct Account {
  mutable std::recursive_mutex m;
  int balance = 0;
  std::vector<std::string> log;
  void add(int n) {
    const std::lock_guard lock(m);
    balance += n;
    note("add");
  }
  void note(const std::string &s) {
    const std::lock_guard lock(m);
    log.push_back(s);
  }
  int depth(int n) const {
    const std::lock_guard lock(m);
    return n == 0 ? 0 : 1 + depth(n - 1);
  }
};
// A mutex that says what is done with it.
struct Said {
  std::string text;
  void lock() { text += "lock "; }
  bool try_lock() { return text += "try ", true; }
  void unlock() { text += "unlock "; }
};
template <class F> static int code(F f) {
  try {
    f();
  } catch (const std::system_error &e) {
    return e.code() == std::errc::operation_not_permitted ? 1 : e.code() == std::errc::resource_deadlock_would_occur ? 2 : 3;
  }
  return 0;
}

int main() {
  std::once_flag flag;
  int calls = 0, tries = 0;
  std::string made;
  {
    std::vector<std::jthread> threads;
    for (int i = 0; i < 4; i++)
      threads.emplace_back([&] { std::call_once(flag, [&](int a, const std::string &s) { calls++, made = s + std::to_string(a); }, 5, "made "); });
  }
  std::printf("%d %s\n", calls, made.c_str());
  std::once_flag failing;
  for (int i = 0; i < 4; i++) {
    try {
      std::call_once(failing, [&] {
        if (++tries < 3) throw std::runtime_error("again");
      });
      std::printf("passed %d ", tries);
    } catch (const std::runtime_error &e) {
      std::printf("%s ", e.what());
    }
  }
  std::printf("\n");
  auto owner = std::make_unique<int>(4);
  std::once_flag moving;
  std::call_once(moving, [](std::unique_ptr<int> p) { std::printf("%d\n", *p); }, std::move(owner));

  Account a;
  {
    std::vector<std::jthread> threads;
    for (int i = 1; i <= 4; i++)
      threads.emplace_back([&a, i] {
        for (int k = 0; k < 10; k++) a.add(i);
      });
  }
  std::printf("%d %zu %d\n", a.balance, a.log.size(), a.depth(20));
  std::recursive_timed_mutex rt;
  std::printf("%d%d%d\n", rt.try_lock(), rt.try_lock_for(1ms), rt.try_lock_until(std::chrono::steady_clock::now()));
  int other = -1;
  std::thread([&] { other = rt.try_lock_for(2ms); }).join();
  rt.unlock(), rt.unlock(), rt.unlock();
  std::thread([&] {
    other = other * 10 + rt.try_lock();
    rt.unlock();
  }).join();
  std::printf("%d\n", other);

  Said s;
  {
    std::unique_lock lock(s, std::defer_lock);
    std::printf("%d%d ", lock.owns_lock(), lock.mutex() == &s);
    lock.lock();
    std::printf("%d", static_cast<bool>(lock));
    lock.unlock();
    std::printf("%d ", lock.try_lock());
    std::unique_lock moved(std::move(lock));
    std::printf("%d%d", lock.owns_lock(), lock.mutex() == nullptr);
    std::unique_lock<Said> third;
    third.swap(moved);
    std::printf("%d ", third.owns_lock());
    Said *released = third.release();
    std::printf("%d\n", released == &s && !third);
    released->unlock();
  }
  std::printf("%s\n", s.text.c_str());
  s.text.clear();
  {
    Said t;
    const std::scoped_lock both(s, t);
    const std::scoped_lock none;
    std::printf("%s\n", t.text.find("unlock") == std::string::npos ? "held" : "released");
  }
  s.text.clear();
  {
    s.lock();
    const std::lock_guard adopt(s, std::adopt_lock);
  }
  std::printf("%s\n", s.text.c_str());
  std::mutex m;
  std::unique_lock lock(m);
  std::unique_lock<std::mutex> empty;
  std::printf("%d%d%d\n", code([&] { lock.lock(); }), code([&] { empty.lock(); }), code([&] { static_cast<void>(lock.try_lock()); }));
  lock.unlock();
  std::printf("%d%d\n", code([&] { lock.unlock(); }), code([&] { empty.unlock(); }));
  std::shared_mutex sm;
  std::shared_lock r1(sm), r2(sm);
  std::printf("%d%d%d\n", r1.owns_lock(), sm.try_lock(), code([&] { r1.lock(); }));
  r1.unlock(), r2.unlock();
  std::shared_lock r3(sm, std::try_to_lock);
  std::printf("%d", r3.owns_lock());
  r3.unlock();
  const std::unique_lock w(sm, std::try_to_lock);
  int reader = -1;
  std::thread([&] { reader = std::shared_lock(sm, std::try_to_lock).owns_lock(); }).join();
  std::printf("%d %d\n", w.owns_lock(), reader);
}
