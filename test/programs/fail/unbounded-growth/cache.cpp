// heap-limit: 2097152
#include <cstdio>
#include <new>
#include <string>
#include <unordered_map>
struct Session {
  std::string user;
  int requests = 0;
};
struct Server {
  int port = 80;
  std::unordered_map<int, Session> sessions;
};
static void handle(Server &server, int client) {
  server.sessions[client].requests++; //~ unbounded-growth
}
int main() {
  Server server;
  int handled = 0;
  try {
    // A client gets a session, and no session ever ends.
    for (int client = 0; client < 1000000; client++) {
      handle(server, client);
      handled++;
    }
  } catch (const std::bad_alloc &) {
    std::puts(handled > 1000 ? "full" : "early");
  }
}
