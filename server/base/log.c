/* temporary */ typedef int log_t;
