// stdin: deposit ann 100\nwithdraw ann 30\nwithdraw bob 5\ndeposit bob 20.5\ntransfer ann bob 50\nwithdraw ann 1000\nshow\nquit\n
#include <iostream>
#include <map>
#include <memory>
#include <stdexcept>
#include <string>
class Account { std::string owner; double balance = 0; public: explicit Account(std::string o) : owner(std::move(o)) {} void deposit(double d) { if (d <= 0) throw std::invalid_argument("amount"); balance += d; } void withdraw(double d) { if (d > balance) throw std::runtime_error("insufficient funds for " + owner); balance -= d; } double get() const { return balance; } };
class Bank { std::map<std::string, std::unique_ptr<Account>> accounts; public: Account &open(const std::string &n) { auto &p = accounts[n]; if (!p) p = std::make_unique<Account>(n); return *p; } Account &find(const std::string &n) { auto it = accounts.find(n); if (it == accounts.end()) throw std::out_of_range("no account " + n); return *it->second; } void show() const { for (const auto &[n, a] : accounts) std::cout << n << ": " << a->get() << '\n'; } };
int main() { Bank b; std::string cmd; while (std::cin >> cmd && cmd != "quit") { try { std::string n, m; double d; if (cmd == "deposit") { std::cin >> n >> d; b.open(n).deposit(d); } else if (cmd == "withdraw") { std::cin >> n >> d; b.find(n).withdraw(d); } else if (cmd == "transfer") { std::cin >> n >> m >> d; b.find(n).withdraw(d); b.open(m).deposit(d); } else if (cmd == "show") b.show(); } catch (const std::exception &e) { std::cout << "error: " << e.what() << std::endl; } } }
