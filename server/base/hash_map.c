/* temporary */ typedef int hash_map_t;
