// The destructor of the base sets the vtable pointer to the base's own while another thread calls through it.
#include <semaphore.h>
#include <thread>

struct Task {
  sem_t over;
  Task() { sem_init(&over, 0, 0); }
  virtual int work() { return 0; }
  virtual ~Task() {
    sem_wait(&over);
    sem_destroy(&over);
  }
};

struct Job : Task {
  int work() override { return 1; }
};

int main() {
  auto *job = new Job;
  std::thread user([job] {
    job->work(); //~ data-race
    sem_post(&job->over);
  });
  std::thread owner([job] {
    Task *t = job;
    delete t;
  });
  user.join();
  owner.join();
}
