import { Screen } from '@/components';
import { About } from '@/features/account/About';
import { useAsk } from '@/services/ask';

export default function AboutPage() {
  const home = useAsk('home.get', {});
  const about = useAsk('about.get', {});
  const answer =
    home.answer && about.answer ? { data: home.answer.data, about: about.answer.data.about } : null;
  const asked = {
    answer,
    error: home.error ?? about.error,
    loading: home.loading || about.loading,
    reload: () => {
      home.reload();
      about.reload();
    },
  };
  return <Screen asked={asked}>{(got) => <About {...got} />}</Screen>;
}
