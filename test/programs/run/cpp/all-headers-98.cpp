// std: c++98
#include <bits/stdc++.h>

/* Every header of the library in the oldest standard: none may need a newer one. */
int main() {
    std::map<std::string, std::vector<int> > m;
    m["a"].push_back(1);
    m["b"].push_back(2);
    for (std::map<std::string, std::vector<int> >::iterator it = m.begin(); it != m.end(); ++it)
        std::cout << it->first << it->second.size() << ' ';
    std::complex<double> z(3, 4);
    std::ostringstream text;
    text << std::abs(z) << ' ' << std::sqrt(z) << ' ' << std::pow(z, 2);
    std::cout << text.str() << std::endl;
    return 0;
}
