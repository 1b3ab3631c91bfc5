"""How forms are rendered: by the site's own templates."""

from django.forms.renderers import TemplatesSetting


class FormRenderer(TemplatesSetting):
    """Forms and fields from the site's templates."""

    form_template_name = "form/form.html"
    field_template_name = "form/field.html"
