// A member function that locks calls another one that locks.
#include <mutex>

class Account {
  std::mutex lock_;
  int balance_ = 0;

public:
  void deposit(int n) {
    std::lock_guard<std::mutex> hold(lock_); //~ deadlock
    balance_ += n;
  }
  void depositTwice(int n) {
    std::lock_guard<std::mutex> hold(lock_);
    deposit(n);
    deposit(n);
  }
};

int main() {
  Account account;
  account.depositTwice(5);
}
