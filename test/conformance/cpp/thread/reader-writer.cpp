// covers: [thread.sharedmutex] shared_mutex and shared_timed_mutex: many readers at once, writers alone, upgrades by hand, try_lock forms, invariants under load
#include <atomic>
#include <chrono>
#include <cstdio>
#include <map>
#include <mutex>
#include <shared_mutex>
#include <string>
#include <thread>
#include <vector>
using namespace std::chrono_literals;

class Phonebook {
  mutable std::shared_mutex m;
  std::map<std::string, int> numbers;

public:
  mutable std::atomic<int> readers{0}, most{0};
  int find(const std::string &n) const {
    std::shared_lock lock(m);
    const int now = ++readers;
    for (int seen = most; seen < now && !most.compare_exchange_weak(seen, now);) {
    }
    std::this_thread::yield();
    const auto it = numbers.find(n);
    const int answer = it == numbers.end() ? -1 : it->second;
    readers--;
    return answer;
  }
  bool insert(const std::string &n, int number) {
    {
      std::shared_lock lock(m);
      if (numbers.count(n)) return false;
    }
    std::unique_lock lock(m);
    if (readers != 0) std::printf("a reader beside a writer\n");
    return numbers.emplace(n, number).second;
  }
};

int main() {
  Phonebook book;
  std::atomic<int> inserted{0}, found{0};
  std::vector<std::thread> t;
  for (int i = 0; i < 3; i++)
    t.emplace_back([&] {
      for (int k = 0; k < 15; k++) inserted += book.insert("n" + std::to_string(k), k);
    });
  for (int i = 0; i < 3; i++)
    t.emplace_back([&] {
      for (int k = 0; k < 30; k++) found += book.find("n" + std::to_string(k % 15)) >= 0;
    });
  for (auto &x : t) x.join();
  std::printf("%d %d %d %d\n", inserted.load(), book.find("n7"), book.find("x"), book.most >= 1);

  std::shared_timed_mutex m;
  m.lock_shared();
  bool shared = false, exclusive = true, timed = true;
  std::thread([&] {
    shared = m.try_lock_shared();
    if (shared) m.unlock_shared();
    exclusive = m.try_lock();
    timed = m.try_lock_for(3ms);
  }).join();
  std::printf("%d %d %d\n", shared, exclusive, timed);
  m.unlock_shared();
  m.lock();
  std::thread([&] {
    shared = m.try_lock_shared_for(2ms);
    std::shared_lock l(m, std::try_to_lock);
    exclusive = l.owns_lock();
    timed = l.try_lock_until(std::chrono::steady_clock::now() + 1ms);
  }).join();
  std::printf("%d %d %d\n", shared, exclusive, timed);
  m.unlock();
  std::shared_lock a(m), b(m);
  std::printf("%d %d ", a.owns_lock(), b.owns_lock());
  a.swap(b);
  b.unlock();
  std::shared_lock<std::shared_timed_mutex> c(std::move(a));
  std::printf("%d %d %d\n", a.owns_lock(), c.owns_lock(), c.mutex() == &m);
  auto *raw = c.release();
  raw->unlock_shared();
  try {
    c.lock();
  } catch (const std::system_error &e) {
    std::printf("%d\n", e.code() == std::errc::operation_not_permitted);
  }
  std::printf("%d\n", m.try_lock());
  m.unlock();
}
