// covers: [thread.thread.class] std::thread: arguments copied and moved, member functions, references, ids, joinable, swap, detach, hardware_concurrency, terminate not reached
#include <atomic>
#include <chrono>
#include <cstdio>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <sstream>
#include <string>
#include <system_error>
#include <thread>
#include <unordered_set>
#include <vector>

struct Copies {
  static inline std::atomic<int> copies{0}, moves{0};
  Copies() = default;
  Copies(const Copies &) { copies++; }
  Copies(Copies &&) noexcept { moves++; }
};
struct Worker {
  int total = 0;
  void add(int a, int b) { total += a * b; }
  int operator()(int x) { return total += x; }
};
static void append(std::string &to, const std::string &what, int n) {
  for (int i = 0; i < n; i++) to += what;
}

int main() {
  std::string text = ">";
  std::thread a(append, std::ref(text), "ab", 3);
  a.join();
  std::printf("%s %d\n", text.c_str(), a.joinable());
  Worker w;
  std::thread(&Worker::add, &w, 6, 7).join();
  std::thread(std::ref(w), 8).join();
  std::thread(w, 1000).join();
  std::printf("%d\n", w.total);
  auto owned = std::make_shared<Worker>();
  std::thread(&Worker::add, owned, 2, 3).join();
  std::printf("%d %ld\n", owned->total, owned.use_count());
  std::unique_ptr<int> p = std::make_unique<int>(5);
  int got = 0;
  std::thread([&got](std::unique_ptr<int> q) { got = *q; }, std::move(p)).join();
  std::printf("%d %d\n", got, p == nullptr);
  Copies c;
  std::thread([](const Copies &) {}, c).join();
  std::printf("%d %d\n", Copies::copies.load(), Copies::moves.load() >= 0);

  std::thread::id none;
  std::set<std::thread::id> ids{std::this_thread::get_id()};
  std::unordered_set<std::thread::id> hashed;
  std::vector<std::thread> v;
  std::atomic<int> same{0};
  std::vector<std::thread::id> seen(4);
  for (int i = 0; i < 4; i++) v.emplace_back([&, i] { seen[i] = std::this_thread::get_id(); });
  for (int i = 0; i < 4; i++) {
    const auto id = v[i].get_id();
    ids.insert(id), hashed.insert(id);
    v[i].join();
    same += seen[i] == id;
  }
  std::printf("%d %d %d %d\n", ids.size() > 1 && !hashed.empty(), same.load(), v[0].get_id() == none, none != std::this_thread::get_id());
  std::ostringstream o1, o2;
  o1 << std::this_thread::get_id(), o2 << std::this_thread::get_id();
  std::printf("%d %d\n", o1.str() == o2.str(), o1.str().empty());
  std::thread x([] {}), y;
  std::swap(x, y);
  std::printf("%d %d ", x.joinable(), y.joinable());
  x = std::move(y);
  std::printf("%d\n", x.joinable());
  x.join();
  try {
    x.join();
  } catch (const std::system_error &e) {
    std::printf("%d\n", e.code() == std::errc::invalid_argument || e.code() == std::errc::no_such_process);
  }
  std::atomic<bool> done{false};
  std::thread d([&] { done = true; });
  d.detach();
  while (!done) std::this_thread::sleep_for(std::chrono::milliseconds(1));
  std::printf("%d %d\n", d.joinable(), static_cast<int>(sizeof(std::thread::native_handle_type)) > 0);
}
