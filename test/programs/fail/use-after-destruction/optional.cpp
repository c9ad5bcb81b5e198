#include <cstdio>
#include <optional>
#include <string>
struct Session {
    std::string user;
    long started;
    ~Session() { std::puts("closed"); }
};
static std::optional<Session> current;
static long age(const Session &session) {
    return 100 - session.started; //~ use-after-destruction
}
int main() {
    current.emplace("someone", 20);
    const Session &session = *current;
    current.reset();
    return static_cast<int>(age(session)) & 0;
}
