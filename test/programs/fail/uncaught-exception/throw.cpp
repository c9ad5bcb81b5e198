#include <stdexcept>
int main() {
    throw std::runtime_error("nobody listens"); //~ uncaught-exception
}
