#include <memory>
struct Account { int id; double balance; };
int main() {
    auto owner = std::make_unique<Account>(Account{1, 2.5});
    Account *raw = owner.get();
    owner.reset();
    raw->balance += 1; //~ heap-use-after-free
    return 0;
}
