// A destructor that waits for the threads that still use the object, which has no class derived from its own.
#include <semaphore.h>
#include <thread>

struct Task {
  virtual int work() { return 0; }
  virtual ~Task() = default;
};

struct Job : Task {
  sem_t over;
  Job() { sem_init(&over, 0, 0); }
  int work() override { return 1; }
  ~Job() override {
    sem_wait(&over);
    sem_destroy(&over);
  }
};

int main() {
  auto *job = new Job;
  std::thread user([job] {
    job->work();
    sem_post(&job->over);
  });
  std::thread owner([job] {
    Task *t = job;
    delete t;
  });
  user.join();
  owner.join();
}
