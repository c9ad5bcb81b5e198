// covers: [except.terminate] joinable threads destroyed and std::terminate called directly end by SIGABRT
#include <cstdio>
#include <exception>
int main() {
  std::printf("calling\n");
  std::fflush(stdout);
  std::terminate();
}
