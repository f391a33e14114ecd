import type { DemoDepartment, DemoUnit } from './demo-unit.ts';

function team(
  code: string,
  en: string,
  zhCN: string,
  ...staff: readonly (readonly [name: string, role: string])[]
): DemoDepartment {
  return { code, name: { en, zhCN }, staff: staff.map(([name, role]) => ({ name: `示例员工-${name}`, role })) };
}

export const hotelUnit: DemoUnit = {
  code: 'HOTEL',
  name: { en: 'Demo Lake Hotel', zhCN: '示例湖滨酒店' },
  plugin: 'hotel-complaints',
  reopenWindowDays: 15,
  frontDesk: 'GUEST_RELATIONS',
  calendar: {
    code: 'HOTEL-ALWAYS',
    name: { en: 'Hotel: day and night, every day', zhCN: '酒店：全天候营业' },
    definition: { timeZone: 'Asia/Shanghai', alwaysOpen: true, weekly: {}, holidays: 'none' },
  },
  departments: [
    team('GUEST_RELATIONS', 'Guest relations', '宾客关系部', ['苏一白', 'GUEST_RELATIONS'], ['潘二月', 'GUEST_RELATIONS']),
    team('FRONT_OFFICE', 'Front office', '前厅部', ['葛三春', 'FRONT_OFFICE_MANAGER']),
    team('HOUSEKEEPING', 'Housekeeping', '客房部', ['奚四时', 'HOUSEKEEPING_HEAD'], ['范五福', 'ROOM_ATTENDANT']),
    team('ENGINEERING', 'Engineering', '工程部', ['彭六顺', 'ENGINEERING_HEAD'], ['郎七巧', 'ENGINEER']),
    team('FOOD_AND_BEVERAGE', 'Food and beverage', '餐饮部', ['鲁八珍', 'FOOD_AND_BEVERAGE_HEAD']),
    team('FOOD_SAFETY', 'Food safety', '食品安全组', ['韦九如', 'FOOD_SAFETY_OFFICER']),
    team('MEETINGS', 'Meetings and events', '会议部', ['昌十里', 'MEETINGS_HEAD']),
    team('RECREATION', 'Recreation', '康乐部', ['马一凡', 'RECREATION_HEAD']),
    team('SECURITY', 'Security', '安保部', ['苗二泉', 'SECURITY_OFFICER']),
    team('DUTY_MANAGER', 'Duty managers', '值班经理', ['凤三鸣', 'DUTY_MANAGER']),
    team('MANAGEMENT', 'Management', '酒店管理层', ['花四季', 'GENERAL_MANAGER']),
  ],
  servicePoints: [
    {
      code: 'HOTEL-01',
      name: { en: 'Demo Lake Hotel', zhCN: '示例湖滨酒店' },
      kind: 'HOTEL',
      address: '示例市演示区湖滨大道 100 号',
      phone: '400-000-0004',
    },
  ],
  parameters: {
    urgentFirstResponseTime: 'PT30M',
    normalFirstResponseTime: 'PT4H',
    urgentResolutionTime: 'P1D',
    roomsResolutionTime: 'P2D',
    cateringResolutionTime: 'P2D',
    meetingsResolutionTime: 'P3D',
    entertainmentResolutionTime: 'P3D',
    otherResolutionTime: 'P5D',
    facilityRepairTime: 'P1D',
    roomsCompensationCeiling: '2000.00',
    cateringCompensationCeiling: '1500.00',
    meetingsCompensationCeiling: '5000.00',
    entertainmentCompensationCeiling: '1000.00',
    dutyManagerLimit: '300.00',
    frontOfficeManagerLimit: '1000.00',
    inHouseFollowUpTime: 'PT4H',
    followUpTime: 'P3D',
    seriousFollowUpTime: 'P1D',
    retentionMonths: 24,
  },
};
