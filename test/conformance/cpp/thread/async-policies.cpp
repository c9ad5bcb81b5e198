// covers: [futures.async] [futures.shared.future] policies of async: deferred work in the thread that waits, once and only when asked, never when nobody does; async work in its own; statuses, arguments moved, copied and by reference, member functions, exceptions, shared results, thread_local seen by each
#include <atomic>
#include <chrono>
#include <cstdio>
#include <functional>
#include <future>
#include <memory>
#include <numeric>
#include <stdexcept>
#include <string>
#include <thread>
#include <utility>
#include <vector>
using namespace std::chrono_literals;

static const char *name(std::future_status s) { return s == std::future_status::ready ? "ready" : s == std::future_status::deferred ? "deferred" : "timeout"; }
static thread_local int seen = 0;
struct Account {
  int balance = 100;
  int pay(int n) { return balance -= n; }
  int operator()(int a, int b) const { return balance + a * b; }
};
template <class It> static long total(It a, It b) {
  if (b - a < 50) return std::accumulate(a, b, 0L);
  const It mid = a + (b - a) / 2;
  auto right = std::async((b - a) > 100 ? std::launch::async : std::launch::deferred, total<It>, mid, b);
  const long left = total(a, mid);
  return left + right.get();
}

int main() {
  const auto here = std::this_thread::get_id();
  int runs = 0;
  auto lazy = std::async(std::launch::deferred, [&] { return runs++, seen++, std::this_thread::get_id(); });
  std::printf("%s %d ", name(lazy.wait_for(0s)), runs);
  lazy.wait();
  std::printf("%d %s ", runs, name(lazy.wait_for(0s)));
  std::printf("%d ", lazy.get() == here);
  std::printf("%d %d\n", runs, lazy.valid());
  auto eager = std::async(std::launch::async, [] { return std::pair(++seen, std::this_thread::get_id()); });
  eager.wait();
  std::printf("%s ", name(eager.wait_until(std::chrono::steady_clock::now())));
  const auto [there, id] = eager.get();
  std::printf("%d %d %d\n", there, seen, id != here);
  {
    auto never = std::async(std::launch::deferred, [&] { runs = 1000; });
  }
  std::printf("%d\n", runs);

  std::promise<void> go;
  auto waits = std::async(std::launch::async, [f = go.get_future().share()] { return f.wait(), 5; });
  std::printf("%s ", name(waits.wait_for(1ms)));
  go.set_value();
  std::printf("%d\n", waits.get());

  Account a;
  auto member = std::async(std::launch::async, &Account::pay, &a, 30);
  std::printf("%d ", member.get());
  auto copy = std::async(std::launch::async, &Account::pay, a, 30);
  std::printf("%d %d ", copy.get(), a.balance);
  auto byRef = std::async(std::launch::deferred, &Account::pay, std::ref(a), 1);
  std::printf("%d ", a.balance);
  byRef.get();
  std::printf("%d ", a.balance);
  auto object = std::async(std::launch::deferred, a, 3, 4);
  a.balance = 0;
  std::printf("%d\n", object.get());
  auto owned = std::async(std::launch::async, [](std::unique_ptr<int> p, const std::string &s) { return *p + static_cast<int>(s.size()); }, std::make_unique<int>(40), "two");
  std::printf("%d\n", owned.get());
  int target = 0;
  auto reference = std::async(std::launch::async, [&]() -> int & { return target; });
  reference.get() = 9;
  std::printf("%d\n", target);

  for (auto policy : {std::launch::async, std::launch::deferred}) {
    auto fails = std::async(policy, [](int n) -> int { return n > 2 ? throw std::range_error("too many") : n; }, 3);
    try {
      fails.get();
    } catch (const std::range_error &e) {
      std::printf("%s %d; ", e.what(), fails.valid());
    }
  }
  std::printf("%d\n", std::future<int>().valid());

  std::atomic<int> computed{0};
  std::shared_future<std::string> shared = std::async(std::launch::deferred, [&] { return computed++, std::string("computed once"); });
  {
    std::vector<std::jthread> many;
    std::atomic<std::size_t> letters{0};
    for (int i = 0; i < 3; i++) many.emplace_back([shared, &letters] { letters += shared.get().size(); });
    for (auto &t : many) t.join();
    std::printf("%zu %d %d\n", letters.load(), computed.load(), &shared.get() == &std::shared_future(shared).get());
  }
  std::vector<int> numbers(300);
  std::iota(numbers.begin(), numbers.end(), 1);
  std::printf("%ld\n", total(numbers.begin(), numbers.end()));
}
