// covers: [futures] promise, packaged_task, async deferred and not, shared_future, broken promises, errors, set at thread exit
#include <chrono>
#include <cstdio>
#include <functional>
#include <future>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>
static const char *name(std::future_errc e) { return e == std::future_errc::broken_promise ? "broken" : e == std::future_errc::no_state ? "no state" : e == std::future_errc::promise_already_satisfied ? "satisfied" : "retrieved"; }
template <class F> static void run(F f) { try { f(); } catch (const std::future_error &e) { std::printf("%s ", name(static_cast<std::future_errc>(e.code().value()))); } }
int main() {
  std::promise<std::string> p;
  auto f = p.get_future();
  std::thread t([&] { p.set_value("value"); });
  std::printf("%s ", f.get().c_str());
  std::printf("%d\n", f.valid());
  t.join();
  std::packaged_task<int(int, int)> task([](int a, int b) { if (b == 0) throw std::domain_error("zero"); return a / b; });
  auto g = task.get_future();
  task(7, 2);
  std::printf("%d ", g.get());
  task.reset();
  g = task.get_future();
  std::thread(std::move(task), 1, 0).join();
  try { g.get(); } catch (const std::domain_error &e) { std::printf("%s\n", e.what()); }
  int ran = 0;
  auto lazy = std::async(std::launch::deferred, [&] { return ++ran; });
  std::printf("%d %d ", ran, lazy.wait_for(std::chrono::seconds(0)) == std::future_status::deferred);
  std::printf("%d\n", lazy.get());
  std::vector<std::future<long>> all;
  for (int i = 1; i <= 4; i++) all.push_back(std::async(std::launch::async, [i] { long s = 0; for (int k = 1; k <= i * 10; k++) s += k; return s; }));
  long sum = 0;
  for (auto &x : all) sum += x.get();
  std::printf("%ld\n", sum);
  std::promise<int> sp;
  std::shared_future<int> sf = sp.get_future().share();
  auto copy = sf;
  std::thread a([sf] { (void)sf.get(); }), b([copy] { (void)copy.get(); });
  sp.set_value(5), a.join(), b.join();
  std::printf("%d %d\n", sf.get() + copy.get(), sf.valid());
  run([] { std::future<int> f; { std::promise<int> p; f = p.get_future(); } f.get(); });
  run([] { std::promise<int> p; p.set_value(1), p.set_value(2); });
  run([] { std::promise<int> p; p.get_future(), p.get_future(); });
  run([] { std::promise<int> p, q = std::move(p); p.get_future(); });
  std::promise<void> v;
  std::thread late([&] { v.set_value_at_thread_exit(); });
  v.get_future().wait();
  late.join();
  int target = 1;
  std::promise<int &> rp;
  auto rf = rp.get_future();
  rp.set_value(target), rf.get() = 9;
  std::printf("%d\n", target);
}
