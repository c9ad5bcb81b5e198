#include <memory>
struct Person { std::shared_ptr<Person> friend_; };
int main() {
    auto a = std::make_shared<Person>();
    auto b = std::make_shared<Person>();
    a->friend_ = b;
    b->friend_ = a;
    return 0;
} //~ leak
