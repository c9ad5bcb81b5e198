// seeds: 1 2
// Threads of the C++ library: everything that orders, and a race-free use of it.
#include <atomic>
#include <barrier>
#include <chrono>
#include <condition_variable>
#include <future>
#include <iostream>
#include <latch>
#include <memory>
#include <mutex>
#include <numeric>
#include <queue>
#include <semaphore>
#include <shared_mutex>
#include <sstream>
#include <stdexcept>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

using namespace std::chrono_literals;

struct Counted {
  static inline std::atomic<int> made = 0, gone = 0;
  int value;
  Counted(int v = 0) : value(v) { made++; }
  ~Counted() { gone++; }
};
thread_local Counted per_thread;

class Pool {
  std::mutex lock_;
  std::condition_variable changed_;
  std::queue<std::packaged_task<int()>> jobs_;
  std::vector<std::thread> threads_;
  bool done_ = false;
  void work() {
    for (;;) {
      std::packaged_task<int()> job;
      {
        std::unique_lock hold(lock_);
        changed_.wait(hold, [this] { return done_ || !jobs_.empty(); });
        if (jobs_.empty()) return;
        job = std::move(jobs_.front());
        jobs_.pop();
      }
      job();
    }
  }

public:
  explicit Pool(int n) {
    for (int i = 0; i < n; i++) threads_.emplace_back([this] { work(); });
  }
  std::future<int> add(std::packaged_task<int()> job) {
    auto f = job.get_future();
    {
      std::lock_guard hold(lock_);
      jobs_.push(std::move(job));
    }
    changed_.notify_one();
    return f;
  }
  ~Pool() {
    {
      std::lock_guard hold(lock_);
      done_ = true;
    }
    changed_.notify_all();
    for (auto& t : threads_) t.join();
  }
};

struct Config {
  std::string name = "config";
};
std::atomic<Config*> instance{nullptr};
std::mutex instance_lock;
Config* get() {
  Config* p = instance.load(std::memory_order_acquire);
  if (!p) {
    std::lock_guard hold(instance_lock);
    p = instance.load(std::memory_order_relaxed);
    if (!p) {
      p = new Config;
      instance.store(p, std::memory_order_release);
    }
  }
  return p;
}
Config& magic() {
  static Config c;
  return c;
}

int main() {
  {
    Pool pool(3);
    std::vector<std::future<int>> results;
    for (int i = 0; i < 10; i++)
      results.push_back(pool.add(std::packaged_task<int()>([i] {
        if (i == 7) throw std::runtime_error("seven");
        return i * i + per_thread.value;
      })));
    int sum = 0;
    for (auto& r : results)
      try {
        sum += r.get();
      } catch (const std::exception& e) {
        std::cout << "caught " << e.what() << '\n';
      }
    std::cout << "sum " << sum << '\n';
  }
  {
    auto shared = std::make_shared<Counted>(5);
    std::vector<std::jthread> threads;
    for (int i = 0; i < 3; i++)
      threads.emplace_back([copy = shared] {
        for (int k = 0; k < 20; k++) {
          auto another = copy;
          if (another->value != 5) std::abort();
        }
      });
    shared.reset();
  }
  std::cout << "made " << (Counted::made == Counted::gone) << '\n';
  {
    int message = 0;
    std::atomic<bool> ready = false;
    std::thread t([&] {
      while (!ready.load(std::memory_order_acquire)) std::this_thread::yield();
      std::cout << "message " << message << '\n';
    });
    message = 42;
    ready.store(true, std::memory_order_release);
    t.join();
    int other = 0;
    std::atomic<int> flag = 0;
    std::thread f([&] {
      while (flag.load(std::memory_order_relaxed) == 0) std::this_thread::yield();
      std::atomic_thread_fence(std::memory_order_acquire);
      std::cout << "fenced " << other << '\n';
    });
    other = 17;
    std::atomic_thread_fence(std::memory_order_release);
    flag.store(1, std::memory_order_relaxed);
    f.join();
    std::atomic<int> turn = 0;
    std::thread w([&] {
      turn.wait(0);
      std::cout << "notified " << turn << '\n';
    });
    turn = 9;
    turn.notify_all();
    w.join();
  }
  {
    std::barrier meet(3);
    std::latch all(3);
    std::counting_semaphore<4> free(2);
    std::atomic<int> inside = 0, most = 0;
    std::vector<int> parts(3);
    std::vector<std::jthread> threads;
    for (int i = 0; i < 3; i++)
      threads.emplace_back([&, i] {
        parts[i] = i + 1;
        meet.arrive_and_wait();
        int sum = std::accumulate(parts.begin(), parts.end(), 0);
        meet.arrive_and_wait();
        parts[i] = sum;
        free.acquire();
        int now = ++inside;
        if (now > 2) most = now;
        inside--;
        free.release();
        all.count_down();
      });
    all.wait();
    std::cout << "parts " << parts[0] << parts[1] << parts[2] << " most " << most << '\n';
  }
  {
    std::shared_mutex lock;
    int value = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 2; i++) {
      threads.emplace_back([&] {
        for (int k = 0; k < 50; k++) {
          std::unique_lock hold(lock);
          value++;
        }
      });
      threads.emplace_back([&] {
        for (int k = 0; k < 50; k++) {
          std::shared_lock hold(lock);
          if (value > 100) std::abort();
        }
      });
    }
    for (auto& t : threads) t.join();
    std::cout << "value " << value << '\n';
  }
  {
    std::jthread t([](std::stop_token stop) {
      std::mutex m;
      std::condition_variable_any cv;
      std::unique_lock hold(m);
      std::cout << "stopped " << !cv.wait(hold, stop, [] { return false; }) << '\n';
    });
    std::this_thread::sleep_for(1ms);
    t.request_stop();
  }
  {
    std::vector<std::thread> threads;
    std::atomic<int> same = 0;
    for (int i = 0; i < 3; i++)
      threads.emplace_back([&] {
        if (get()->name == "config" && &magic() == &magic()) same++;
      });
    for (auto& t : threads) t.join();
    std::cout << "same " << same << '\n';
    delete instance.load();
  }
  {
    std::promise<std::string> p;
    auto f = p.get_future().share();
    auto a = std::async(std::launch::async, [f] { return f.get().size(); });
    auto b = std::async(std::launch::deferred, [f] { return f.get().size() * 2; });
    p.set_value("promised");
    std::cout << a.get() << ' ' << b.get() << '\n';
    std::future<int> broken;
    {
      std::promise<int> q;
      broken = q.get_future();
    }
    try {
      broken.get();
    } catch (const std::future_error& e) {
      std::cout << (e.code() == std::future_errc::broken_promise) << '\n';
    }
    std::mutex m;
    std::condition_variable cv;
    std::unique_lock hold(m);
    std::cout << (cv.wait_for(hold, 2ms) == std::cv_status::timeout) << '\n';
    std::timed_mutex tm;
    std::thread holder([&] {
      std::lock_guard keep(tm);
      std::this_thread::sleep_for(50ms);
    });
    std::this_thread::sleep_for(5ms);
    std::cout << tm.try_lock_for(1ms) << '\n';
    holder.join();
    std::mutex x, y;
    int both = 0;
    std::thread one([&] {
      for (int i = 0; i < 20; i++) {
        std::scoped_lock keep(x, y);
        both++;
      }
    });
    for (int i = 0; i < 20; i++) {
      std::scoped_lock keep(y, x);
      both++;
    }
    one.join();
    std::cout << both << '\n';
  }
}
