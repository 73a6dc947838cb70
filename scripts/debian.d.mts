/** Whether this system has packages of Debian, and this user may install them. */
export function canInstall(): boolean;
/** Whether the servers of the packages answer. */
export function reachesPackages(): boolean;
