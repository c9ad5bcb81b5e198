// covers: [basic.stc.thread] thread_local objects: constructed on first use, destroyed at thread exit in reverse, per thread, in functions and classes
#include <cstdio>
#include <mutex>
#include <string>
#include <thread>
static std::string story;
static std::mutex m;
static void say(const std::string &s) { std::lock_guard l(m); story += s + ' '; }
struct Noisy { std::string n; explicit Noisy(const char *s) : n(s) { say("+" + n); } ~Noisy() { say("-" + n); } int v = 0; };
thread_local Noisy first("first");
thread_local int counter = 10;
static int next() { thread_local Noisy local("local"); return ++local.v; }
struct C { static thread_local int uses; int use() { return ++uses; } };
thread_local int C::uses = 100;
int main() {
  std::thread([] { say("start"); next(); first.v++; counter++; say(std::to_string(next())); }).join();
  say("|");
  std::thread([] { say(std::to_string(counter)); }).join();
  say("|");
  int seen = 0;
  C c;
  c.use(), c.use();
  std::thread([&] { seen = c.use(); }).join();
  const int *mine = &counter, *other = nullptr;
  bool differ = false;
  std::thread([&] { other = &counter; differ = other != mine; }).join();
  std::printf("%s\n%d %d %d %d\n", story.c_str(), C::uses, seen, counter, differ);
}
