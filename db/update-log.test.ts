import { openDatabase } from './open';
import { openTestDatabase } from './test-database';
import { describeUpdateLog } from './update-log.contract';

describeUpdateLog('SQLite', async () => {
  const { database, url, dispose } = await openTestDatabase();
  return { database, dispose, again: () => openDatabase(url) };
});
