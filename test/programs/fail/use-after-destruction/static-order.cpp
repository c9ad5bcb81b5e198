// Destroyed in the reverse order of construction: the log goes first.
#include <cstdio>
struct Log {
    int lines = 0;
    ~Log() { std::printf("%d lines\n", lines); }
    void add(const char *text) {
        lines++; //~ use-after-destruction
        std::puts(text);
    }
};
struct Task {
    ~Task();
};
static Task task;
static Log log_;
Task::~Task() { log_.add("task ends"); }
int main() {
    log_.add("begin");
    return 0;
}
