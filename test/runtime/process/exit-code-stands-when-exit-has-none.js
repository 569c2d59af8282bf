process.exitCode = 8;
process.exit();
