"""Comments stay with their people and go with them."""

from deact_gui.core.contacts.xlsx.parts.comments import (
    forget_persons,
    persons_of,
    shift_comments,
    shift_vml,
)
from tests.core.contacts.xlsx.parts.fragments import FORMULAS, inner, tree


def test_comments_move_and_go() -> None:
    root = tree('<commentList><comment ref="A3"/><comment ref="B4"/></commentList>')
    assert shift_comments(root, FORMULAS, at_home=True)
    assert inner(root) == '<commentList><comment ref="B3"/></commentList>'


def test_threads_go_with_their_answers() -> None:
    root = tree('<threadedComment ref="A5" id="1"/><threadedComment ref="A5" parentId="1"/>')
    assert not shift_comments(root, FORMULAS, at_home=True)
    assert inner(root) == ""


def test_comments_of_another_sheet_stay() -> None:
    root = tree('<comment ref="A5"/>')
    assert shift_comments(root, FORMULAS, at_home=False)
    assert inner(root) == '<comment ref="A5"/>'


def note(row: int, top: int) -> str:
    return (
        f'<v:shape><x:ClientData ObjectType="Note"><x:Anchor>1, 15, {top}, 2, 3, 15, {top + 4}, 4'
        f"</x:Anchor><x:Row>{row}</x:Row><x:Column>0</x:Column></x:ClientData></v:shape>"
    )


def check_box(top: int, link: str) -> str:
    return (
        f'<v:shape><x:ClientData ObjectType="Checkbox"><x:Anchor>1, 15, {top}, 2, 3, 15, {top + 1},'
        f" 4</x:Anchor><x:FmlaLink>{link}</x:FmlaLink></x:ClientData></v:shape>"
    )


def test_the_box_of_a_note_moves_with_its_cell() -> None:
    root = tree(note(3, 2), note(4, 3), note(0, 0))
    shift_vml(root, FORMULAS, at_home=True)
    assert inner(root) == note(2, 1) + note(0, 0)


def test_old_controls_go_with_their_rows_and_follow_their_cell() -> None:
    root = tree(check_box(4, "$A$4"), check_box(6, "$A$4"))
    shift_vml(root, FORMULAS, at_home=True)
    assert inner(root) == check_box(3, "$A$3")


def test_on_another_sheet_only_the_cell_is_followed() -> None:
    root = tree(note(4, 3), check_box(4, "People!$A$4"))
    shift_vml(root, FORMULAS, at_home=False)
    assert inner(root) == note(4, 3) + check_box(4, "People!$A$3")


def test_who_wrote_only_notes_that_are_gone_is_forgotten() -> None:
    authors = "<authors><author>Ann</author><author>Bob</author><author>Eve</author></authors>"
    notes = '<comment ref="A3" authorId="0"/><comment ref="A4" authorId="1"/>'
    root = tree(f"{authors}<commentList>{notes}</commentList>")
    shift_comments(root, FORMULAS, at_home=True)
    assert [author.text or "" for author in root.iter("{*}author")] == ["", "Bob", "Eve"]


def test_persons_without_a_comment_go() -> None:
    root = tree('<person id="{1}" displayName="Ann"/><person id="{2}" displayName="Bob"/>')
    forget_persons(root, {"{1}"})
    assert inner(root) == '<person id="{2}" displayName="Bob"/>'
    thread = tree(
        '<threadedComment personId="{1}"><mention mentionpersonId="{2}"/></threadedComment>'
    )
    assert persons_of(thread) == {"{1}", "{2}"}
