// covers: [thread.mutex] mutexes: recursive, timed, shared; scoped_lock of several, unique_lock moved and deferred, call_once that throws
#include <chrono>
#include <cstdio>
#include <map>
#include <mutex>
#include <shared_mutex>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>
using namespace std::chrono_literals;
struct Account { std::mutex m; int money = 100; };
static void transfer(Account &a, Account &b, int n) { std::scoped_lock l(a.m, b.m); a.money -= n, b.money += n; }
class Cache {
  mutable std::shared_mutex m;
  std::map<int, std::string> c;
public:
  bool has(int k) const { std::shared_lock l(m); return c.count(k) != 0; }
  void put(int k) { std::unique_lock l(m); c[k] = std::to_string(k); }
  std::size_t size() const { std::shared_lock l(m); return c.size(); }
};
int main() {
  Account a, b;
  {
    std::vector<std::thread> t;
    for (int i = 0; i < 3; i++) { t.emplace_back([&] { for (int k = 0; k < 50; k++) transfer(a, b, 1); }); t.emplace_back([&] { for (int k = 0; k < 50; k++) transfer(b, a, 1); }); }
    for (auto &x : t) x.join();
  }
  std::printf("%d %d\n", a.money, b.money);
  std::recursive_mutex r;
  auto deep = [&](auto &&self, int n) -> int { std::lock_guard l(r); return n ? 1 + self(self, n - 1) : 0; };
  std::printf("%d\n", deep(deep, 5));
  std::timed_mutex tm;
  tm.lock();
  std::thread([&] { std::printf("%d ", tm.try_lock_for(5ms)); }).join();
  tm.unlock();
  std::thread([&] { std::unique_lock l(tm, 5ms); std::printf("%d\n", l.owns_lock()); }).join();
  Cache c;
  { std::vector<std::thread> t; for (int i = 0; i < 4; i++) t.emplace_back([&, i] { for (int k = 0; k < 10; k++) if (!c.has(k)) c.put(k + i); }); for (auto &x : t) x.join(); }
  std::printf("%d\n", c.size() >= 10);
  std::mutex m;
  std::unique_lock l(m, std::defer_lock);
  const bool before = l.owns_lock(), got = l.try_lock();
  auto moved = std::move(l);
  std::printf("%d %d %d %d\n", before, got, moved.owns_lock(), l.mutex() == nullptr);
  try { moved.lock(); } catch (const std::system_error &e) { std::printf("%d\n", e.code() == std::errc::resource_deadlock_would_occur); }
  moved.unlock();
  std::once_flag once;
  int tries = 0;
  for (int i = 0; i < 4; i++)
    try { std::call_once(once, [&] { if (++tries < 3) throw std::runtime_error("no"); }); std::printf("done "); } catch (const std::exception &) { std::printf("failed "); }
  std::printf("%d\n", tries);
}
