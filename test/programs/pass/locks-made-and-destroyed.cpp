// Locks that are made before other threads know of them, and destroyed when the last user has said so in a way that orders.
#include <atomic>
#include <memory>
#include <mutex>
#include <pthread.h>
#include <semaphore.h>
#include <shared_mutex>
#include <thread>
#include <vector>

struct Shared {
  std::mutex guard;
  int users;
  explicit Shared(int n) : users(n) {}
  // Whoever is the last one deletes it, right after the unlock of the one before.
  static void leave(Shared *s) {
    s->guard.lock();
    bool last = --s->users == 0;
    s->guard.unlock();
    if (last) delete s;
  }
};

struct Counted {
  std::shared_mutex guard;
  std::atomic<int> owners{2};
  static void drop(Counted *c) {
    {
      std::shared_lock read(c->guard);
    }
    if (c->owners.fetch_sub(1, std::memory_order_acq_rel) == 1) delete c;
  }
};

static std::mutex forever;

int main() {
  auto *s = new Shared(3);
  std::vector<std::thread> threads;
  for (int i = 0; i < 3; i++) threads.emplace_back(Shared::leave, s);
  auto *c = new Counted;
  for (int i = 0; i < 2; i++) threads.emplace_back(Counted::drop, c);
  for (auto &t : threads) t.join();

  // A semaphore on the stack of a function that ends as soon as it was posted.
  for (int i = 0; i < 3; i++) {
    sem_t done;
    sem_init(&done, 0, 0);
    std::thread([&done] { sem_post(&done); }).detach();
    sem_wait(&done);
    sem_destroy(&done);
  }

  // The last one at a barrier destroys it.
  pthread_barrier_t barrier;
  pthread_barrier_init(&barrier, nullptr, 2);
  auto meet = [&barrier] {
    if (pthread_barrier_wait(&barrier) == PTHREAD_BARRIER_SERIAL_THREAD) pthread_barrier_destroy(&barrier);
  };
  std::thread other(meet);
  meet();
  other.join();

  // A mutex that is destroyed when the program ends, whatever threads there were.
  std::atomic<bool> used{false};
  std::thread([&used] {
    std::lock_guard hold(forever);
    used.store(true, std::memory_order_relaxed);
  }).detach();
  while (!used.load(std::memory_order_relaxed)) std::this_thread::yield();
}
