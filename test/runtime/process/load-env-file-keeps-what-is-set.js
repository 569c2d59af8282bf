// process.loadEnvFile().
const fs = require('fs');
const os = require('os');

process.chdir(fs.mkdtempSync(`${os.tmpdir()}/eider-env-`));
process.env.SET = 'before';
fs.writeFileSync('.env', 'SET=after\nNEW="two words" # comment\nEMPTY=\n');
fs.writeFileSync('other', 'NEW=other\nOTHER=1\n');
console.log(process.loadEnvFile(), process.env.SET, process.env.NEW, JSON.stringify(process.env.EMPTY));
console.log(process.loadEnvFile('other'), process.env.NEW, process.env.OTHER);
try {
    process.loadEnvFile('none');
} catch (error) {
    console.log(error.code, error.message);
}
fs.rmSync(process.cwd(), { recursive: true });
