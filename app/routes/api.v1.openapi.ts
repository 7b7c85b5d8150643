import { openApi } from '~/api/openapi';
import { apiLoader, refuseMethod } from '~/api/respond.server';
import { requireAccount } from '~/auth/session.server';

export const loader = apiLoader(async (args) => {
  await requireAccount(args);
  const { programme, publicUrl } = args.context;
  return openApi(publicUrl, programme.programma.postbus);
});
export const action = refuseMethod;
