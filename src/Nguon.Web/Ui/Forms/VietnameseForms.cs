using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Nguon.Web.Ui;

/// <summary>How forms are read: dates and numbers as people write them, text kept tidy, every message Vietnamese.</summary>
internal static class VietnameseForms
{
    public static void Adjust(MvcOptions options)
    {
        options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
        options.ModelBinderProviders.Insert(0, new VietnameseBinderProvider());
        options.ModelMetadataDetailsProviders.Add(new VietnameseMessages());
        var words = options.ModelBindingMessageProvider;
        words.SetMissingBindRequiredValueAccessor(_ => "Mục này còn trống. Đề nghị nhập.");
        words.SetMissingKeyOrValueAccessor(() => "Mục này còn trống. Đề nghị nhập.");
        words.SetMissingRequestBodyRequiredValueAccessor(() => "Nội dung gửi lên còn trống.");
        words.SetValueMustNotBeNullAccessor(_ => "Mục này còn trống. Đề nghị nhập.");
        words.SetAttemptedValueIsInvalidAccessor((value, _) => $"Chưa hiểu “{value}”. Đề nghị xem lại mục này.");
        words.SetNonPropertyAttemptedValueIsInvalidAccessor(value => $"Chưa hiểu “{value}”. Đề nghị xem lại.");
        words.SetUnknownValueIsInvalidAccessor(_ => "Chưa hiểu nội dung mục này. Đề nghị xem lại.");
        words.SetNonPropertyUnknownValueIsInvalidAccessor(() => "Chưa hiểu nội dung mục này. Đề nghị xem lại.");
        words.SetValueIsInvalidAccessor(value => $"Chưa hiểu “{value}”. Đề nghị xem lại.");
        words.SetValueMustBeANumberAccessor(_ => "Mục này ghi bằng số, ví dụ 24 hoặc 1.200.");
        words.SetNonPropertyValueMustBeANumberAccessor(() => "Mục này ghi bằng số, ví dụ 24 hoặc 1.200.");
    }
}

/// <summary>Vietnamese words for the validation attributes; empty text stays empty text where null is not expected.</summary>
internal sealed class VietnameseMessages : IValidationMetadataProvider, IDisplayMetadataProvider
{
    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var attribute in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
        {
            if (attribute.ErrorMessageResourceName is null && IsDefault(attribute) && Message(attribute) is { } message)
            {
                attribute.ErrorMessage = message;
            }
        }
    }

    public void CreateDisplayMetadata(DisplayMetadataProviderContext context)
    {
        if (context.Key.ModelType == typeof(string) && context.PropertyAttributes is not null && !AllowsNull(context))
        {
            context.DisplayMetadata.ConvertEmptyStringToNull = false;
        }
    }

    private static bool IsDefault(ValidationAttribute attribute) =>
        attribute.ErrorMessage is null || attribute is DataTypeAttribute;

    private static string? Message(ValidationAttribute attribute) => attribute switch
    {
        RequiredAttribute => "Mục này còn trống. Đề nghị nhập.",
        StringLengthAttribute { MinimumLength: > 0 } length => $"Mục này dài từ {length.MinimumLength} đến {length.MaximumLength} chữ.",
        StringLengthAttribute length => $"Mục này dài nhất {length.MaximumLength} chữ.",
        MaxLengthAttribute length => $"Mục này dài nhất {length.Length} chữ.",
        MinLengthAttribute length => $"Mục này cần ít nhất {length.Length} chữ.",
        RangeAttribute range => $"Số ở mục này từ {range.Minimum} đến {range.Maximum}.",
        RegularExpressionAttribute => "Mục này chưa đúng cách ghi. Xem chỉ dẫn phía trên ô.",
        CompareAttribute => "Hai lần nhập chưa giống nhau.",
        _ => null,
    };

    private static bool AllowsNull(DisplayMetadataProviderContext context) =>
        context.Key.PropertyInfo is { } property
        && new System.Reflection.NullabilityInfoContext().Create(property).WriteState != System.Reflection.NullabilityState.NotNull;
}
