#include <cstdio>
class Buffer {
    char *bytes;

public:
    explicit Buffer(int n) : bytes(new char[n]) {}
    Buffer(const Buffer &) = delete;
    ~Buffer() { delete[] bytes; }
    void close() {
        this->~Buffer();
    }
    char *begin() { return bytes; }
};
int main() {
    Buffer buffer(10);
    buffer.begin()[0] = 'x';
    std::putchar(buffer.begin()[0]);
    buffer.close();
    return 0;
} //~ double-destruction
