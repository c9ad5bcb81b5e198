// Threads that share containers, owners and results as they must: under locks, through joins, futures and queues.
#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <deque>
#include <functional>
#include <future>
#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <shared_mutex>
#include <string>
#include <thread>
#include <unordered_map>
#include <vector>

static std::mutex lock;
static std::map<int, std::string> names;
static std::unordered_map<std::string, int> counts;
static std::list<int> order;
static std::shared_ptr<const std::vector<int>> current = std::make_shared<const std::vector<int>>(3, 1);

class Queue {
  std::mutex m;
  std::condition_variable filled;
  std::deque<std::function<int()>> jobs;
  bool closed = false;

 public:
  void push(std::function<int()> job) {
    std::lock_guard<std::mutex> guard(m);
    jobs.push_back(std::move(job));
    filled.notify_one();
  }
  void close() {
    std::lock_guard<std::mutex> guard(m);
    closed = true;
    filled.notify_all();
  }
  std::optional<std::function<int()>> pop() {
    std::unique_lock<std::mutex> guard(m);
    filled.wait(guard, [&] { return closed || !jobs.empty(); });
    if (jobs.empty()) return std::nullopt;
    auto job = std::move(jobs.front());
    jobs.pop_front();
    return job;
  }
};

static void work(int n) {
  auto mine = [] {
    std::lock_guard<std::mutex> guard(lock);
    return current;
  }();
  int sum = n;
  for (int x : *mine) sum += x;
  std::lock_guard<std::mutex> guard(lock);
  names[n] = "worker " + std::to_string(n);
  counts["sum"] += sum;
  order.push_back(n);
  current = std::make_shared<const std::vector<int>>(static_cast<size_t>(n) + 2, n);
}

static void readers() {
  std::shared_mutex guard;
  std::map<int, int> table{{1, 2}};
  std::vector<std::thread> all;
  for (int i = 0; i < 3; i++)
    all.emplace_back([&, i] {
      for (int k = 0; k < 3; k++) {
        if (i == 0) {
          std::unique_lock<std::shared_mutex> write(guard);
          table[k] = k;
        } else {
          std::shared_lock<std::shared_mutex> read(guard);
          if (table.find(7) != table.end()) puts("seven");
        }
      }
    });
  for (auto &t : all) t.join();
  printf("%zu\n", table.size());
}

int main() {
  std::vector<std::thread> all;
  for (int i = 1; i <= 3; i++) all.emplace_back(work, i);
  for (auto &t : all) t.join();
  printf("%zu %d %zu %d\n", names.size(), counts["sum"] > 0, order.size(), (*current)[0] > 0);

  Queue queue;
  int total = 0;
  std::thread consumer([&] {
    while (auto job = queue.pop()) total += (*job)();
  });
  auto weight = std::make_shared<int>(7);
  for (int i = 0; i < 5; i++) queue.push([weight, i] { return *weight * i; });
  queue.close();
  consumer.join();
  printf("%d %ld\n", total, weight.use_count());

  std::promise<std::string> promise;
  auto future = promise.get_future();
  std::thread sender([&promise] { promise.set_value("a text that is too long for the object itself"); });
  printf("%zu\n", future.get().size());
  sender.join();
  auto later = std::async(std::launch::async, [] { return std::map<int, int>{{1, 2}, {3, 4}}; });
  printf("%d\n", later.get()[3]);
  readers();

  std::once_flag once;
  std::unique_ptr<std::vector<int>> made;
  auto make = [&] { std::call_once(once, [&] { made = std::make_unique<std::vector<int>>(4, 9); }); };
  std::thread first([&] {
    make();
    printf("%d\n", made->front());
  });
  make();
  first.join();
}
