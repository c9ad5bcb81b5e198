#include <cstdio>
#include <memory>
// The derived class is no larger than its base: sizes say nothing.
struct Stream {
    int id = 1;
    ~Stream() { puts("stream closed"); }
};
struct LogStream : Stream {
    ~LogStream() { puts("log flushed"); }
};
int main() {
    Stream *s = new LogStream;
    delete s; //~ mismatched-deallocation
    std::unique_ptr<Stream> owner = std::make_unique<LogStream>();
    return 0;
} //~ mismatched-deallocation
