// covers: [futures.promise] [futures.task] promises and packaged tasks: values, references, void, exceptions, set twice, moved and swapped, reset, wait_for's answers, shared futures by many, tasks in a queue
#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <deque>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <stdexcept>
#include <string>
#include <thread>
#include <utility>
#include <vector>
using namespace std::chrono_literals;

template <class F> static const char *error(F f) {
  try {
    f();
  } catch (const std::future_error &e) {
    if (e.code() == std::future_errc::no_state) return "no_state";
    if (e.code() == std::future_errc::promise_already_satisfied) return "already satisfied";
    if (e.code() == std::future_errc::future_already_retrieved) return "already retrieved";
    return "broken";
  }
  return "none";
}

int main() {
  std::promise<std::string> p;
  auto f = p.get_future();
  std::printf("%d %d\n", f.valid(), f.wait_for(0s) == std::future_status::timeout);
  std::thread t([q = std::move(p)]() mutable { q.set_value("from a thread"); });
  std::printf("%s", f.get().c_str());
  std::printf(" %d\n", f.valid());
  t.join();
  std::printf("%s %s\n", error([&] { p.set_value("x"); }), error([] { std::promise<int> a; a.get_future(); a.get_future(); }));
  std::printf("%s %s\n", error([] { std::promise<int> a; a.set_value(1); a.set_value(2); }), error([] { std::promise<int> a; a.set_value(1); a.set_exception(std::make_exception_ptr(1)); }));
  std::future<int> orphan;
  {
    std::promise<int> gone;
    orphan = gone.get_future();
  }
  std::printf("%s\n", error([&] { orphan.get(); }));

  int target = 5;
  std::promise<int &> r;
  auto rf = r.get_future();
  r.set_value(target);
  rf.get()++;
  std::promise<void> v;
  auto vf = v.get_future();
  v.set_value(), vf.get();
  std::printf("%d\n", target);
  std::promise<int> x, y;
  auto xf = x.get_future();
  x.swap(y), y.set_value(7);
  std::printf("%d %d\n", xf.get(), error([&] { x.get_future(); })[0] == 'n');
  std::promise<int> e;
  auto ef = e.get_future();
  e.set_exception(std::make_exception_ptr(std::runtime_error("carried")));
  try {
    ef.get();
  } catch (const std::runtime_error &what) {
    std::printf("%s %d\n", what.what(), ef.valid());
  }

  std::promise<int> once;
  std::shared_future<int> s = once.get_future().share();
  std::vector<std::thread> readers;
  std::vector<int> got(4);
  for (int i = 0; i < 4; i++) readers.emplace_back([&got, s, i] { got[static_cast<std::size_t>(i)] = s.get() * i; });
  once.set_value(10);
  for (auto &q : readers) q.join();
  std::printf("%d %d %d %d %d\n", got[0], got[1], got[2], got[3], s.get());
  auto s2 = s;
  std::printf("%d %d %d\n", &s2.get() == &s.get(), s.valid(), s.wait_for(1h) == std::future_status::ready);

  std::packaged_task<int(int, int)> task([](int a, int b) { return a * b; });
  auto tf = task.get_future();
  task(6, 7);
  std::printf("%d %d", task.valid(), tf.get());
  std::printf(" %s\n", error([&] { task(1, 1); }));
  task.reset();
  tf = task.get_future();
  std::thread worker(std::move(task), 2, 3);
  std::printf("%d %d\n", tf.get(), task.valid());
  worker.join();
  std::packaged_task<void()> throwing([] { throw std::string("thrown"); });
  auto thf = throwing.get_future();
  throwing();
  try {
    thf.get();
  } catch (const std::string &w) {
    std::printf("%s\n", w.c_str());
  }
  std::packaged_task<std::unique_ptr<int>(int)> moves([own = std::make_unique<int>(3)](int n) mutable { return *own += n, std::move(own); });
  auto mf = moves.get_future();
  moves(4);
  std::printf("%d\n", *mf.get());

  std::deque<std::packaged_task<int()>> queue;
  std::mutex m;
  std::condition_variable ready;
  bool done = false;
  std::thread consumer([&] {
    for (;;) {
      std::unique_lock lock(m);
      ready.wait(lock, [&] { return done || !queue.empty(); });
      if (queue.empty()) return;
      auto next = std::move(queue.front());
      queue.pop_front();
      lock.unlock();
      next();
    }
  });
  std::vector<std::future<int>> results;
  for (int i = 0; i < 5; i++) {
    std::packaged_task<int()> job([i] { return i * i; });
    results.push_back(job.get_future());
    const std::lock_guard lock(m);
    queue.push_back(std::move(job));
    ready.notify_one();
  }
  int sum = 0;
  for (auto &q : results) sum += q.get();
  {
    const std::lock_guard lock(m);
    done = true;
  }
  ready.notify_one();
  consumer.join();
  std::printf("%d\n", sum);
  auto lazy = std::async(std::launch::deferred, [&] { return std::this_thread::get_id(); });
  std::printf("%d ", lazy.wait_for(0s) == std::future_status::deferred);
  std::printf("%d\n", lazy.get() == std::this_thread::get_id());
  auto eager = std::async(std::launch::async, [](std::string a) { return a + "!"; }, "async");
  eager.wait();
  std::printf("%d", eager.wait_for(0s) == std::future_status::ready);
  std::printf(" %s\n", eager.get().c_str());
}
