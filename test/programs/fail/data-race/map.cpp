// Two threads insert into one map.
#include <map>
#include <thread>

static std::map<int, int> squares;

static void work(int n) {
  squares[n] = n * n; //~ data-race
}

int main() {
  std::thread one(work, 3), two(work, 4);
  one.join();
  two.join();
}
