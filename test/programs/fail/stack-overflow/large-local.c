static int big(void) { //~ stack-overflow
    char buffer[16 * 1024 * 1024];
    buffer[0] = 1;
    return buffer[0];
}
int main(void) { return big() - 1; }
