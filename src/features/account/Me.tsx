import { Text, View } from '@tarojs/components';
import type { Role } from '@contract/kernel';
import { ActionButton, Card, ErrorState, Loading } from '@/components';
import { go } from '@/services/go';
import { chooseApplicant, refreshSession, useSession, type Me as Myself } from '@/services/session';
import { ENTER_PAGE } from '../apply/useBeginClaim';
import { ApplicantSwitch } from './ApplicantSwitch';
import './me.scss';

interface Line {
  id: string;
  label: string;
  path: string;
  badge?: string;
}

function Lines({ lines }: { lines: readonly Line[] }) {
  return (
    <View className="kh-card kh-me__lines">
      {lines.map((line) => (
        <View
          key={line.id}
          id={line.id}
          className="kh-me__line"
          aria-role="link"
          aria-label={line.label}
          onClick={() => go(line.path)}
        >
          <Text className="kh-grow">{line.label}</Text>
          {line.badge ? <Text className="kh-me__badge">{line.badge}</Text> : null}
          <Text className="kh-me__arrow">›</Text>
        </View>
      ))}
    </View>
  );
}

/** What somebody with roles in an office finds here: the desk, and what their roles open besides. */
function officeLines(roles: Myself['roles']): Line[] {
  const has = (role: Role, office?: string) =>
    roles.some((one) => one.role === role && (!office || one.office === office));
  const lead = has('gatherer', 'kjj') || has('administrator', 'kjj');
  return [
    { id: 'to-desk', label: '部门工作台', path: '/packages/desk/home/index' },
    ...(lead
      ? [
          { id: 'to-bindings', label: '绑定申请', path: '/packages/office/bindings/index' },
          { id: 'to-commissioners', label: '科技特派员指派', path: '/packages/desk/commissioners/index' },
          { id: 'to-answers', label: '投诉建议答复', path: '/packages/office/complaints/index' },
        ]
      : []),
    ...(has('administrator')
      ? [{ id: 'to-staff', label: '部门人员', path: '/packages/office/staff/index' }]
      : []),
    ...(has('administrator', 'kjj')
      ? [{ id: 'to-settings', label: '平台信息', path: '/packages/office/settings/index' }]
      : []),
  ];
}

/** 我的. */
export function Me() {
  const session = useSession();
  const { state, me, applicant, error } = session;
  if (state === 'unknown') return <Loading />;
  if (error) return <ErrorState message={error} onRetry={() => void refreshSession()} />;

  const about: Line[] = [
    { id: 'to-guide', label: '办事指南', path: '/packages/policy/guide/index' },
    { id: 'to-complaints', label: '投诉建议', path: '/packages/account/complaints/index' },
    { id: 'to-privacy', label: '隐私保护指引', path: '/packages/account/privacy/index' },
    { id: 'to-about', label: '关于', path: '/packages/account/about/index' },
  ];
  if (state === 'visitor' || !me) {
    return (
      <View>
        <Card>
          <Text className="kh-lead">您好</Text>
          <Text className="kh-text kh-me__sub">看政策、自测、查公示不用登录。申报和接收消息请先登录。</Text>
          <ActionButton id="enter" onClick={() => go(ENTER_PAGE)}>
            登录
          </ActionButton>
        </Card>
        <Lines lines={about} />
      </View>
    );
  }
  return (
    <View>
      <View className="kh-me__hello">
        <Text className="kh-lead">{me.displayName ?? '您好'}</Text>
        {me.roles.map((role) => (
          <Text className="kh-muted" key={`${role.office}-${role.role}`}>
            {role.officeName}
          </Text>
        ))}
      </View>
      {applicant ? (
        <ApplicantSwitch applicants={me.applicants} current={applicant} onChoose={chooseApplicant} />
      ) : null}
      {me.roles.length > 0 ? <Lines lines={officeLines(me.roles)} /> : null}
      <Lines
        lines={[
          {
            id: 'to-inbox',
            label: '我的消息',
            path: '/packages/inbox/list/index',
            badge: me.unread > 0 ? (me.unread > 99 ? '99+' : String(me.unread)) : undefined,
          },
          ...(me.commissioner
            ? [
                {
                  id: 'to-firms',
                  label: '我的企业（科技特派员）',
                  path: '/packages/commissioner/firms/index',
                },
              ]
            : []),
          ...(applicant
            ? [
                { id: 'to-profile', label: '单位资料', path: '/packages/account/profile/index' },
                { id: 'to-contacts', label: '联系人', path: '/packages/account/contacts/index' },
                ...(applicant.state === 'confirmed' && applicant.kind !== 'person'
                  ? [
                      {
                        id: 'to-commissioner',
                        label: '科技特派员',
                        path: '/packages/account/commissioner/index',
                      },
                    ]
                  : []),
              ]
            : []),
          {
            id: 'to-bind',
            label: applicant ? '绑定其他单位' : '绑定单位',
            path: ENTER_PAGE,
          },
          { id: 'to-objections', label: '我提出的异议', path: '/packages/notices/mine/index' },
          { id: 'to-remind', label: '提醒设置', path: '/packages/inbox/remind/index' },
          { id: 'to-data', label: '我的数据与注销', path: '/packages/account/data/index' },
        ]}
      />
      <Lines lines={about} />
    </View>
  );
}
