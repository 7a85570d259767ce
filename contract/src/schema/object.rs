//! Objects.

use super::{Writer, presence::Presence, value};
use crate::{Json, Object, ObjectMember, Source};

impl Writer<'_> {
    pub(super) fn object(&self, object: &Object) -> Json {
        let (mut properties, mut required) = (Vec::new(), Vec::new());
        for member in &object.members {
            let (writer, presence) = self.of_member(member);
            if presence == Presence::Never {
                continue;
            }
            properties.push((member.name.clone(), writer.node(&member.value)));
            if presence == Presence::Always {
                required.push(Json::from(&member.name));
            }
        }
        if object.spreads_details {
            self.spread(object, &mut properties, &mut required);
        }
        value::object(properties, required)
    }

    pub(super) fn of_member(&self, member: &ObjectMember) -> (Self, Presence) {
        let (mut writer, presence) = self.when(member.when.as_ref());
        writer.is_type = member.name == "type";
        (writer, presence)
    }

    /// The members of the details, which cannot shadow those that the envelope names.
    fn spread(
        &self,
        object: &Object,
        properties: &mut Vec<(String, Json)>,
        required: &mut Vec<Json>,
    ) {
        let is_named = |name: &str| object.members.iter().any(|member| member.name == name);
        let always = self.presence(Source::Details) == Presence::Always;
        for member in self.facts.spread_members() {
            if is_named(&member.name) {
                continue;
            }
            if member.is_required && always {
                required.push(Json::from(&member.name));
            }
            properties.push((member.name, member.schema));
        }
    }
}
