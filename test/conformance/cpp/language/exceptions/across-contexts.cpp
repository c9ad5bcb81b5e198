// covers: exceptions, destructors and std::function on stacks of ucontext's contexts (generators as fibres)
#include <ucontext.h>
#include <functional>
#include <iostream>
#include <memory>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

struct Loud {
  std::string name;
  explicit Loud(std::string n) : name(std::move(n)) {}
  ~Loud() { std::cout << "~" << name << '\n'; }
};

template <class T> class Generator {
 public:
  using Yield = std::function<void(T)>;
  explicit Generator(std::function<void(const Yield &)> body) : body_(std::move(body)), stack_(64 * 1024) {
    getcontext(&inside_);
    inside_.uc_stack.ss_sp = stack_.data();
    inside_.uc_stack.ss_size = stack_.size();
    inside_.uc_link = &outside_;
    auto self = reinterpret_cast<unsigned long>(this);
    makecontext(&inside_, reinterpret_cast<void (*)()>(&Generator::enter), 2, unsigned(self >> 32), unsigned(self));
  }
  bool next(T &out) {
    if (done_) return false;
    swapcontext(&outside_, &inside_);
    if (error_) std::rethrow_exception(std::exchange(error_, nullptr));
    if (done_) return false;
    out = std::move(value_);
    return true;
  }

 private:
  static void enter(unsigned hi, unsigned lo) {
    auto *self = reinterpret_cast<Generator *>((static_cast<unsigned long>(hi) << 32) | lo);
    try {
      self->body_([self](T v) {
        self->value_ = std::move(v);
        swapcontext(&self->inside_, &self->outside_);
      });
    } catch (...) {
      self->error_ = std::current_exception();
    }
    self->done_ = true;
  }
  std::function<void(const Yield &)> body_;
  std::vector<char> stack_;
  ucontext_t inside_{}, outside_{};
  T value_{};
  std::exception_ptr error_;
  bool done_ = false;
};

static void walk(int depth, const Generator<std::string>::Yield &yield) {
  Loud l("depth " + std::to_string(depth));
  yield("at " + std::to_string(depth));
  if (depth == 2) throw std::runtime_error("too deep");
  walk(depth + 1, yield);
}

int main() {
  Generator<int> squares([](const auto &yield) {
    auto kept = std::make_unique<int>(0);
    for (; *kept < 5; ++*kept) yield(*kept * *kept);
  });
  Generator<std::string> words([](const auto &yield) {
    try {
      walk(0, yield);
    } catch (const std::exception &e) {
      yield(std::string("caught ") + e.what());
    }
    Loud l("last");
    throw std::out_of_range("for the caller");
  });
  int n;
  std::string w;
  try {
    while (words.next(w)) {
      std::cout << w;
      if (squares.next(n)) std::cout << ' ' << n;
      std::cout << '\n';
    }
  } catch (const std::out_of_range &e) {
    std::cout << "out of the generator: " << e.what() << '\n';
  }
  while (squares.next(n)) std::cout << n << '\n';
  std::cout << squares.next(n) << words.next(w) << '\n';
}
