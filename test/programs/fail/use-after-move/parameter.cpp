#include <cstdio>
#include <string>
#include <utility>
#include <vector>
class Account {
  public:
    // The parameter hides the member, and it is empty by now.
    Account(std::string owner, std::vector<long> moves) : owner(std::move(owner)), moves(std::move(moves)) {
        std::printf("%s\n", owner.c_str()); //~ use-after-move
        for (long m : moves) balance += m; //~ use-after-move
    }
    long balance = 0;

  private:
    std::string owner;
    std::vector<long> moves;
};
int main() {
    Account account("Ada", {5, 7, -2});
    return account.balance == 10 ? 1 : 0;
}
