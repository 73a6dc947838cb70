/** Whether this system has packages of Debian, and this user may install them. */
export function canInstall(): boolean;
/** Installs packages; a failure is reported. */
export function installPackages(packages: readonly string[], reason: string): void;
