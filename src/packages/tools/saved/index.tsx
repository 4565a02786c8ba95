import { Page } from '@/components';
import { SavedList } from '@/features/results/SavedList';

export default function Saved() {
  return (
    <Page>
      <SavedList />
    </Page>
  );
}
